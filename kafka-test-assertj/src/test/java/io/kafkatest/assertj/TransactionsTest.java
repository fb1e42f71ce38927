package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("own-cluster")
class TransactionsTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    private final TestTopic<String, String> payments = kafka.topic();
    private Producer<String, String> producer;

    @BeforeEach
    void makeProducer() {
        producer = kafka.cluster()
                .producer(
                        TopicSerdes.of(String.class, String.class),
                        Map.of("transactional.id", "service-of-" + payments.name()));
        producer.initTransactions();
    }

    @AfterEach
    void closeProducer() {
        producer.close();
    }

    private void send(String key, String value) {
        var unused = producer.send(new ProducerRecord<>(payments.name(), key, value));
        producer.flush();
    }

    private void sendOneOfEach() {
        payments.send("o-0", "no transaction");
        producer.beginTransaction();
        send("o-1", "committed");
        producer.commitTransaction();
        producer.beginTransaction();
        send("o-2", "aborted");
        producer.abortTransaction();
        producer.beginTransaction();
        send("o-3", "open");
    }

    @Test
    void tellsWhatHasBecomeOfEachEvent() {
        sendOneOfEach();

        assertThat(payments).withTransactions().hasCommitted(2).hasAborted(1).hasOpen(1);
        assertThat(payments)
                .withTransactions()
                .values(EventState.COMMITTED)
                .containsExactly("no transaction", "committed");
        assertThat(payments).withTransactions().values(EventState.ABORTED).containsExactly("aborted");
        assertThat(payments).withTransactions().values(EventState.OPEN).containsExactly("open");
        assertThat(payments).forKey("o-2").withTransactions().hasAborted(1).hasCommitted(0);
    }

    @Test
    void withoutItOnlyCommittedEventsAreSeen() {
        sendOneOfEach();

        assertThat(payments).containsExactlyKeys("o-0", "o-1").receivesNothingMore();
    }

    @Test
    void aFailureNamesTheOpenTransactions() {
        sendOneOfEach();

        assertThat(messageOf(
                        payments,
                        () -> assertThat(payments)
                                .within(BRIEFLY)
                                .withTransactions()
                                .hasAborted(0)))
                .startsWith("""
                        Expecting topic payments to receive, within 100 ms, exactly 0 aborted events
                        but there is 1.

                        What has become of them:
                          committed  payments-0@0  +n ms  key="o-0"  value="no transaction"
                          committed  payments-0@1  +n ms  key="o-1"  value="committed"
                          aborted  payments-0@3  +n ms  key="o-2"  value="aborted"
                          open  payments-0@5  +n ms  key="o-3"  value="open"

                        Open transactions:
                          service-of-payments since payments-0@5

                        Events since the test began: 4 (all shown)
                        """);
        assertThat(messageOf(
                        payments,
                        () -> assertThat(payments)
                                .withTransactions()
                                .values(EventState.OPEN)
                                .isEmpty()))
                .startsWith("[open values of topic payments] ");
    }

    @Test
    void waitsForTheEndOfATransaction() {
        producer.beginTransaction();
        send("o-1", "to be committed");

        assertThat(payments).withTransactions().hasOpen(1);
        assertThat(WhenSeen.of(payments.events(), 1, producer::commitTransaction))
                .withTransactions()
                .hasCommitted(1)
                .hasOpen(0);
    }

    @Test
    void anEventBehindAnOpenTransactionIsOpenUntilThatEnds() {
        producer.beginTransaction();
        send("o-1", "open");
        payments.send("o-2", "no transaction");

        assertThat(payments).withTransactions().hasOpen(2).hasCommitted(0);

        producer.abortTransaction();

        assertThat(payments)
                .withTransactions()
                .receives(EventState.COMMITTED, event -> event.hasKey("o-2"))
                .receives(EventState.ABORTED, event -> event.hasKey("o-1"))
                .hasOpen(0);
    }

    @Test
    void recordsOfEachStateCanBeAsserted() {
        sendOneOfEach();

        assertThat(payments)
                .withTransactions()
                .receives(
                        EventState.COMMITTED,
                        event -> event.hasKey("o-1").hasValue("committed").hasOffset(1))
                .receives(EventState.ABORTED, event -> event.hasKey("o-2"))
                .receives(EventState.OPEN, event -> event.hasKey("o-3"))
                .allSatisfy(
                        EventState.ABORTED,
                        event -> assertThat(event).hasKey("o-2").hasValue("aborted"))
                .allSatisfy(EventState.OPEN, event -> assertThat(event).hasValue("open"));
        assertThat(payments)
                .withTransactions()
                .records(EventState.COMMITTED)
                .extracting(ConsumerRecord::offset)
                .containsExactly(0L, 1L);
        assertThat(payments)
                .forKey("o-3")
                .withTransactions()
                .receives(EventState.OPEN, event -> event.hasValue("open"));
    }

    @Test
    void anEventOfAnotherStateIsNotMeant() {
        sendOneOfEach();

        assertThat(messageOf(
                        payments,
                        () -> assertThat(payments)
                                .within(BRIEFLY)
                                .withTransactions()
                                .receives(EventState.ABORTED, event -> event.hasKey("o-1"))))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, among the aborted events, an event with
                          key: "o-1"
                        but none did.

                        Nearest (0 of 1 hold):
                          payments-0@3  +n ms  key="o-2"  value="aborted"
                            key: expected "o-1", was "o-2"

                        What has become of them:
                          committed  payments-0@0  +n ms  key="o-0"  value="no transaction"
                          committed  payments-0@1  +n ms  key="o-1"  value="committed"
                          aborted  payments-0@3  +n ms  key="o-2"  value="aborted"
                          open  payments-0@5  +n ms  key="o-3"  value="open"

                        Open transactions:
                          service-of-payments since payments-0@5

                        Events since the test began: 4 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-0"  "no transaction"
                          payments-0@1  +n ms  "o-1"  "committed"
                          payments-0@3  +n ms  "o-2"  "aborted"
                          payments-0@5  +n ms  "o-3"  "open"
                        Topic payments: 1 partition, end offsets {0: 6}""");
    }

    @Test
    void oneThatDoesNotSatisfyFailsAtOnceWhenItIsDecided() {
        sendOneOfEach();

        assertThat(messageOf(
                        payments,
                        () -> assertThat(payments)
                                .forPartition(0)
                                .withTransactions()
                                .allSatisfy(
                                        EventState.COMMITTED,
                                        event -> assertThat(event.value()).isEqualTo("committed"))))
                .isEqualTo("""
                        Expecting topic payments (partition 0) to receive, within 5 s, among the committed events, events that all satisfy the requirements
                        but 1 of 2 doesn't.

                        Not satisfying:
                          payments-0@0  +n ms  key="o-0"  value="no transaction"
                            expected: "committed"
                             but was: "no transaction"

                        What has become of them:
                          committed  payments-0@0  +n ms  key="o-0"  value="no transaction"
                          committed  payments-0@1  +n ms  key="o-1"  value="committed"
                          aborted  payments-0@3  +n ms  key="o-2"  value="aborted"
                          open  payments-0@5  +n ms  key="o-3"  value="open"

                        Open transactions:
                          service-of-payments since payments-0@5

                        Events with partition 0 since the test began: 4 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-0"  "no transaction"
                          payments-0@1  +n ms  "o-1"  "committed"
                          payments-0@3  +n ms  "o-2"  "aborted"
                          payments-0@5  +n ms  "o-3"  "open"
                        Topic payments: 1 partition, end offsets {0: 6}""");
    }

    @Test
    void whatDoesNotHoldOfAnOpenTransactionMayHoldWhenItHasEnded() {
        payments.send("o-0", "no transaction");
        producer.beginTransaction();
        send("o-1", "first");

        assertThat(WhenSeen.of(payments.events(), 2, () -> {
                    producer.abortTransaction();
                    producer.beginTransaction();
                    send("o-2", "second");
                }))
                .withTransactions()
                .allSatisfy(EventState.OPEN, event -> assertThat(event.value()).isEqualTo("second"));
    }

    @Test
    void softly() {
        sendOneOfEach();
        KafkaSoftAssertions softly = new KafkaSoftAssertions();

        softly.assertThat(payments)
                .within(BRIEFLY)
                .withTransactions()
                .hasOpen(2)
                .hasAborted(1)
                .hasCommitted(3);

        assertThat(softly.errorsCollected()).hasSize(2);
    }
}
