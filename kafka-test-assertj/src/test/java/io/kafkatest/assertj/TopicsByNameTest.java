package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;
import static java.time.Duration.ofMillis;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import io.kafkatest.TopicSerdes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
@Tag("own-cluster")
class TopicsByNameTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    private final TestTopic<String, String> orders = kafka.topicWithPartitions(2);
    private final TestTopic<String, String> payments = kafka.topic();
    private final String group = "group-of-" + orders.name();

    @Test
    void latency() {
        orders.event("o-1", "order").timestamp(NOON).partition(1).send();
        payments.event("o-1", "payment").timestamp(NOON.plusMillis(20)).send();

        assertThat(payments).latencyFrom(orders.name()).byKey().max().isEqualTo(ofMillis(20));

        orders.event("o-2", "order").timestamp(NOON).partition(0).send();
        assertThat(message(() -> assertThat(payments)
                        .within(BRIEFLY)
                        .latencyFrom(orders.name())
                        .byKey()))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, an event for each of the 2 events of topic orders, by key
                        but none came for 1 of them.

                        Without one:
                          orders-0@0  2026-01-02T12:00:00Z  key=0x6f2d32 "o-2"  value=0x6f72646572 "order"

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  2026-01-02T12:00:00.020Z  "o-1"  "payment"
                        Topic payments: 1 partition, end offsets {0: 1}""");
    }

    @Test
    void nothingOnceAGroupHasCaughtUp() {
        orders.event("o-1", "order").partition(0).send();

        assertThat(message(() ->
                        assertThat(payments).within(BRIEFLY).receivesNothing().onceCaughtUp(group, orders.name())))
                .isEqualTo("""
                        Expecting topic payments to receive, until group group-of-orders has caught up on orders, nothing
                        but the group has not caught up within 100 ms:
                          orders-0: committed 0 of 1

                        Events since the test began: none
                        Topic payments: 1 partition, end offsets {0: 0}""");

        commit(0, 1);

        assertThat(payments).receivesNothing().onceCaughtUp(group, orders.name());
        assertThat(payments).receivesNothing().onceCaughtUp(group, orders.name(), payments.name());
    }

    @Test
    void aGroupCatchesUpAndIsReady() {
        orders.event("o-1", "order").partition(0).send();
        commit(0, 0);

        assertThat(message(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).hasCaughtUp(orders.name())))
                .isEqualTo("""
                        Expecting group group-of-orders, within 100 ms, to have caught up with orders
                        but it has 1 offset left to read.

                        Consumer group group-of-orders: Empty
                        Members: none
                        Lag: 1
                          partition  committed  end  lag
                          orders-0  0  1  1
                          orders-1  nothing  0  0""");
        assertThat(message(() -> assertThat(kafka.cluster())
                        .group(group)
                        .within(BRIEFLY)
                        .isReady(orders.name(), payments.name())))
                .startsWith("""
                        Expecting group group-of-orders, within 100 ms, to be ready to read orders, payments
                        but it has no members.
                        """);

        try (Consumer<String, String> consumer = consumer()) {
            consumer.subscribe(List.of(orders.name()));
            while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                // it has not been given its partitions yet
            }
            consumer.commitSync();

            assertThat(kafka.cluster()).group(group).isReady(orders.name()).hasCaughtUp(orders.name());
        }
    }

    @Test
    void eachCallIsANewViewFromTheBeginning() {
        orders.event("o-1", "order").partition(0).send();
        TopicEvents<String, String> kept = kafka.cluster().events(orders.name(), String.class, String.class);

        assertThat(kafka.cluster(), orders.name(), String.class, String.class).receivesExactly(1);
        assertThat(messageOf(
                        orders,
                        () -> assertThat(kafka.cluster(), orders.name(), String.class, String.class)
                                .receivesNothingMore()))
                .isEqualTo("""
                        Expecting topic payments to have received nothing more than what was asserted before
                        but it received 1 event
                          payments-0@0  +n ms  key="o-1"  value="order"

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "order"
                        Topic payments: 2 partitions, end offsets {0: 1, 1: 0}""");
        assertThat(kept).receivesExactly(1);
        assertThat(kept).receivesNothingMore();
    }

    @Test
    void aTopicThatIsNotThereIsRefused() {
        String misspelt = orders.name() + "-x";

        assertThatThrownBy(() -> assertThat(payments).latencyFrom(misspelt).byKey())
                .isInstanceOf(KafkaTestException.class);
        assertThatThrownBy(() -> assertThat(payments).receivesNothing().onceCaughtUp(group, misspelt))
                .isInstanceOf(KafkaTestException.class);
        assertThatThrownBy(() -> assertThat(kafka.cluster()).group(group).isReady(orders.name(), misspelt))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith("Events of topic \"" + misspelt + "\"");
        assertThatThrownBy(() -> assertThat(kafka.cluster()).group(group).hasCaughtUp(misspelt))
                .isInstanceOf(KafkaTestException.class);
    }

    private String message(ThrowingCallable assertion) {
        return messageOf(payments, assertion).replace(orders.name(), "orders");
    }

    private void commit(int partition, long offset) {
        try (Consumer<String, String> consumer = consumer()) {
            consumer.commitSync(Map.of(new TopicPartition(orders.name(), partition), new OffsetAndMetadata(offset)));
        }
    }

    private Consumer<String, String> consumer() {
        return kafka.cluster()
                .consumer(
                        TopicSerdes.of(String.class, String.class),
                        Map.of("group.id", group, "enable.auto.commit", false));
    }
}
