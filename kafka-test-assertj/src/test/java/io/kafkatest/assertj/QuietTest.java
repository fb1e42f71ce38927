package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import io.kafkatest.TopicSerdes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The assertions here may wait much longer than the tests may last. */
@Timeout(30)
@Tag("own-cluster")
class QuietTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    private final TestTopic<String, String> orders = kafka.topicWithPartitions(2);
    private final TestTopic<String, String> payments = kafka.topic();
    private final String group = "group-of-" + orders.name();

    @Test
    void onceCaughtUpWaitsForTheGroup() {
        orders.event("o-1", "order").partition(0).send();
        orders.event("o-2", "order").partition(1).send();

        assertThat(whenLookedAt(this::readOrders))
                .receivesNothing()
                .within(LONG)
                .receivesNothing()
                .onceCaughtUp(group, orders);

        assertThat(kafka.cluster().admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void onceCaughtUpOnTransactionalInputDoesNotWaitForTheirMarks() {
        try (Producer<String, String> producer = transactional("orders-" + group)) {
            producer.beginTransaction();
            var unused = producer.send(new ProducerRecord<>(orders.name(), 0, "o-1", "order"));
            producer.commitTransaction();
        }
        CompletableFuture<Void> service = CompletableFuture.runAsync(this::readOrders);

        assertThat(payments).within(LONG).receivesNothing().onceCaughtUp(group, orders);
        service.join();
    }

    @Test
    void onceCaughtUpFailsAtOnceWhenSomethingComes() {
        orders.event("o-1", "order").partition(0).send();

        assertThat(messageOf(
                                payments,
                                () -> assertThat(whenLookedAt(() -> payments.send("o-1", "payment")))
                                        .within(LONG)
                                        .receivesNothing()
                                        .onceCaughtUp(group, orders))
                        .replace(orders.name(), "orders"))
                .isEqualTo("""
                        Expecting topic payments to receive, until group group-of-orders has caught up on orders, nothing
                        but it received 1 event
                          payments-0@0  +n ms  key="o-1"  value="payment"

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "payment"
                        Topic payments: 1 partition, end offsets {0: 1}""");
    }

    @Test
    void theTimeMayBeGivenLast() {
        orders.event("o-1", "order").partition(0).send();

        assertThat(whenLookedAt(this::readOrders))
                .receivesNothing()
                .within(LONG)
                .onceCaughtUp(group, orders);
    }

    @Test
    void nothingMoreIsMeantToo() {
        orders.event("o-1", "order").partition(0).send();
        payments.send("o-1", "payment");
        readOrders();

        assertThat(payments).containsKeys("o-1").receivesNothingMore().onceCaughtUp(group, orders);
    }

    @Test
    void onceCaughtUpFailsIfTheGroupDoesNot() {
        orders.event("o-1", "order").partition(0).send();
        orders.event("o-1", "order").partition(0).send();

        assertThat(messageOf(
                                payments,
                                () -> assertThat(payments)
                                        .within(BRIEFLY)
                                        .receivesNothingMore()
                                        .onceCaughtUp(group, orders))
                        .replace(orders.name(), "orders"))
                .isEqualTo("""
                        Expecting topic payments to receive, until group group-of-orders has caught up on orders, nothing more than what was asserted before
                        but the group has not caught up within 100 ms:
                          orders-0: committed 0 of 2

                        Events since the test began: none
                        Topic payments: 1 partition, end offsets {0: 0}""");
    }

    @Test
    void noInputsAreRefused() {
        assertThatThrownBy(() -> assertThat(payments).receivesNothing().onceCaughtUp(group))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Consumer group "%s" was to catch up.
                        No input topic was given, so that there is nothing to catch up on.
                        Give the topics that it reads.""".formatted(group));
    }

    @Test
    void onceTransactionsEndedPassesWhenTheyAreAborted() {
        String id = "aborting-" + group;
        try (Producer<String, String> producer = transactional(id)) {
            producer.beginTransaction();
            var unused = producer.send(new ProducerRecord<>(payments.name(), "o-1", "payment"));
            producer.flush();

            assertThat(whenLookedAt(producer::abortTransaction))
                    .within(LONG)
                    .receivesNothing()
                    .onceTransactionsEnded(id);
        }
    }

    @Test
    void onceTransactionsEndedFailsWhenOneIsCommittedOrStaysOpen() {
        String id = "committing-" + group;
        try (Producer<String, String> producer = transactional(id)) {
            producer.beginTransaction();
            var unused = producer.send(new ProducerRecord<>(payments.name(), "o-1", "payment"));
            producer.flush();

            assertThat(messageOf(
                                    payments,
                                    () -> assertThat(payments)
                                            .within(BRIEFLY)
                                            .receivesNothing()
                                            .onceTransactionsEnded(id))
                            .replace(orders.name(), "orders"))
                    .isEqualTo("""
                        Expecting topic payments to receive, until the transactions of committing-group-of-orders have ended, nothing
                        but they have not ended within 100 ms:
                          committing-group-of-orders is Ongoing

                        Events since the test began: none
                        Topic payments: 1 partition, end offsets {0: 0}""");

            assertThat(messageOf(
                                    payments,
                                    () -> assertThat(whenLookedAt(producer::commitTransaction))
                                            .within(LONG)
                                            .receivesNothing()
                                            .onceTransactionsEnded(id))
                            .replace(orders.name(), "orders"))
                    .isEqualTo("""
                        Expecting topic payments to receive, until the transactions of committing-group-of-orders have ended, nothing
                        but it received 1 event
                          payments-0@0  +n ms  key="o-1"  value="payment"

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "payment"
                        Topic payments: 1 partition, end offsets {0: 2}""");
        }
    }

    @Test
    void aProducerThatHasNotBegunIsWaitedFor() {
        assertThat(messageOf(
                        payments,
                        () -> assertThat(payments)
                                .within(BRIEFLY)
                                .receivesNothing()
                                .onceTransactionsEnded("nobody")))
                .isEqualTo("""
                        Expecting topic payments to receive, until the transactions of nobody have ended, nothing
                        but they have not ended within 100 ms:
                          nobody has no transaction yet

                        Events since the test began: none
                        Topic payments: 1 partition, end offsets {0: 0}""");
        assertThatThrownBy(() -> assertThat(payments).receivesNothing().onceTransactionsEnded())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The end of transactions was to be awaited.
                        No transactional id was given.
                        Give those of the producers whose transactions are to end.""");
    }

    @Test
    void aWindowIsSpentIfNothingComes() {
        long begin = System.nanoTime();

        assertThat(payments).receivesNothing().withinWindow(Duration.ofMillis(200));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void aWindowFailsAtOnceWhenSomethingComes() {
        assertThat(messageOf(
                        payments,
                        () -> assertThat(whenLookedAt(() -> payments.send("o-1", "payment")))
                                .receivesNothing()
                                .withinWindow(LONG)))
                .isEqualTo("""
                        Expecting topic payments to receive, until 1 min have gone by, nothing
                        but it received 1 event
                          payments-0@0  +n ms  key="o-1"  value="payment"

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "payment"
                        Topic payments: 1 partition, end offsets {0: 1}""");
    }

    private TopicEvents<String, String> whenLookedAt(Runnable action) {
        return WhenSeen.of(payments.events(), 0, action);
    }

    private Producer<String, String> transactional(String id) {
        Producer<String, String> producer =
                kafka.cluster().producer(TopicSerdes.of(String.class, String.class), Map.of("transactional.id", id));
        producer.initTransactions();
        return producer;
    }

    private void readOrders() {
        try (Consumer<String, String> consumer =
                kafka.cluster().consumer(TopicSerdes.of(String.class, String.class), Map.of("group.id", group))) {
            consumer.subscribe(List.of(orders.name()));
            int expected = orders.events().records().size();
            for (int read = 0; read < expected; ) {
                read += consumer.poll(Duration.ofSeconds(1)).count();
            }
            consumer.commitSync();
        }
    }
}
