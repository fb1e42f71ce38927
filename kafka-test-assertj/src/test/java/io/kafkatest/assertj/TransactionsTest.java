package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import java.util.Map;
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
