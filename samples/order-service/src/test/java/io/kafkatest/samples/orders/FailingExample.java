package io.kafkatest.samples.orders;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static java.time.Duration.ofSeconds;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import org.junit.jupiter.api.Test;

/**
 * A test that fails on purpose: it asks for a trace id that the order didn't have. The build doesn't run it; {@code ReadmeTest}
 * does, to see that the README shows what it says.
 */
@KafkaTest
public class FailingExample {

    @Topic("orders")
    TestTopic<String, Order> orders;

    @Topic("payments")
    TestTopic<String, Payment> payments;

    @Topic("orders-dead-letters")
    TestTopic<String, String> deadLetters;

    @Test
    void paymentsCarryTheTraceId(KafkaCluster kafka) {
        try (var service = new OrderService(
                kafka.bootstrapServers(), new Topics(orders.name(), payments.name(), deadLetters.name()))) {
            orders.event("o-1", new Order("o-1", 25)).header("trace-id", "abc").send();
            orders.event("o-2", new Order("o-2", 9)).header("trace-id", "abd").send();
            orders.event("o-3", new Order("o-3", 14)).header("trace-id", "abe").send();
            assertThat(payments).receivesExactly(3);

            // tag::failing[]
            assertThat(payments)
                    .within(ofSeconds(1))
                    .receives(payment -> payment.hasKey("o-2").hasHeader("trace-id", "abc"));
            // end::failing[]
        }
    }
}
