package io.kafkatest.samples.orders;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static java.util.stream.Collectors.toMap;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The service as its users know it: events in, events out. */
@KafkaTest
class OrderServiceTest {

    // tag::order-service[]
    @Topic(partitions = 3)
    TestTopic<String, Order> orders;

    @Topic
    TestTopic<String, Payment> payments;

    @Topic
    TestTopic<String, String> deadLetters;

    @Test
    void anOrderIsPaid(KafkaCluster kafka) {
        try (var service = start(kafka)) {
            orders.event("o-1", new Order("o-1", 25)).header("trace-id", "abc").send();

            assertThat(payments)
                    .receivesExactly(1)
                    .first()
                    .hasKey("o-1")
                    .hasHeader("trace-id", "abc")
                    .hasValue(new Payment("o-1", 25));
        }
        assertThat(deadLetters).receivesNothing();
    }
    // end::order-service[]

    @Test
    void anOrderWithoutATraceIdGetsOne(KafkaCluster kafka) {
        try (var service = start(kafka)) {
            orders.send("o-1", new Order("o-1", 25));

            assertThat(payments).receives(payment -> payment.hasKey("o-1").hasHeader("trace-id"));
        }
    }

    @Test
    void anOrderThatComesTwiceIsPaidOnce(KafkaCluster kafka) {
        try (var service = start(kafka)) {
            orders.event("o-1", new Order("o-1", 25)).partition(0).send();
            orders.event("o-1", new Order("o-1", 25)).partition(0).send();
            orders.event("o-2", new Order("o-2", 9)).partition(0).send();

            assertThat(payments).containsExactlyKeys("o-1", "o-2");
        }
    }

    @Test
    void anOrderThatComesAgainAfterARestartIsPaidOnce(KafkaCluster kafka) {
        try (var service = start(kafka)) {
            orders.send("o-1", new Order("o-1", 25));
            assertThat(payments).containsExactlyKeys("o-1");
        }
        try (var service = start(kafka)) {
            orders.event("o-1", new Order("o-1", 25)).partition(0).send();
            orders.event("o-2", new Order("o-2", 9)).partition(0).send();

            assertThat(payments).containsExactlyKeys("o-1", "o-2");
        }
    }

    @Test
    void whatIsNoOrderIsADeadLetter(KafkaCluster kafka, @Topic("raw-orders") TestTopic<String, String> rawOrders) {
        try (var service = new OrderService(
                kafka.bootstrapServers(), new Topics(rawOrders.name(), payments.name(), deadLetters.name()))) {
            rawOrders.send("o-1", "{\"id\":\"o-1\",\"amount\":0}");
            rawOrders.event("o-2", "25 apples").header("trace-id", "abc").send();
            rawOrders.sendTombstone("o-3");
            rawOrders.send("o-4", "{\"id\":\"o-4\",\"amount\":25}");

            assertThat(deadLetters)
                    .containsExactlyKeys("o-1", "o-2", "o-3")
                    .receives(letter -> letter.hasKey("o-2")
                            .hasHeader("trace-id", "abc")
                            .hasHeader("reason")
                            .hasValue("25 apples"));
            assertThat(payments).containsExactlyKeys("o-4");
        }
    }

    @Test
    void noOrderIsLostOrPaidTwiceWhenTheServiceIsClosedAtWork(KafkaCluster kafka) {
        Map<String, Order> manyOrders = IntStream.range(0, 500)
                .mapToObj(number -> new Order("o-" + number, 25))
                .collect(toMap(Order::id, order -> order));
        try (var service = start(kafka)) {
            orders.sendAll(manyOrders);
            assertThat(payments).receivesAtLeast(1);
        }
        try (var service = start(kafka)) {
            assertThat(payments)
                    .containsExactlyKeysInAnyOrder(manyOrders.keySet().toArray(String[]::new));
        }
    }

    private OrderService start(KafkaCluster kafka) {
        return new OrderService(
                kafka.bootstrapServers(), new Topics(orders.name(), payments.name(), deadLetters.name()));
    }
}
