package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;
import static java.time.Duration.ofMillis;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("own-cluster")
class LatencyTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    private final TestTopic<String, String> orders = kafka.topic();
    private final TestTopic<String, String> payments = kafka.topic();

    @Test
    void byKeyTheFirstBelongsToTheFirst() {
        order("o-1", "a", 0);
        order("o-1", "b", 100);
        order("o-2", "c", 100);
        payment("o-1", "b", 10);
        payment("o-2", "c", 120);
        payment("o-1", "a", 150);

        assertThat(payments)
                .latencyFrom(orders)
                .byKey()
                .all()
                .containsExactly(ofMillis(10), ofMillis(20), ofMillis(50));
        assertThat(payments).latencyFrom(orders).byKey().median().isEqualTo(ofMillis(20));
        assertThat(payments).latencyFrom(orders).byKey().percentile(99).isLessThan(ofMillis(51));
        assertThat(payments).receivesNothingMore();
    }

    @Test
    void byHeader() {
        order("o-1", "a", 0);
        order("o-1", "b", 100);
        payment("p-1", "b", 110);
        payment("p-2", "a", 150);

        assertThat(payments).latencyFrom(orders).byHeader("trace-id").max().isEqualTo(ofMillis(150));
        assertThat(messageOf(
                                payments,
                                () -> assertThat(payments)
                                        .latencyFrom(orders)
                                        .byHeader("trace-id")
                                        .max()
                                        .isLessThan(ofMillis(150)))
                        .replace(orders.name(), "orders"))
                .isEqualTo("""
                        [percentile 100 of the latency from orders to payments by header trace-id (2 events: 10 ms to 150 ms)]\s
                        Expecting actual:
                          0.15S
                        to be less than:
                          0.15S\s""");
    }

    @Test
    void failsForWhatDoesNotComeInTime() {
        order("o-1", "a", 0);
        order("o-2", "b", 0);
        payment("o-1", "a", 10);

        assertThat(messageOf(
                                payments,
                                () -> assertThat(payments)
                                        .within(BRIEFLY)
                                        .latencyFrom(orders)
                                        .byKey())
                        .replace(orders.name(), "orders"))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, an event for each of the 2 events of topic orders, by key
                        but none came for 1 of them.

                        Without one:
                          orders-0@1  2026-01-02T12:00:00Z  key="o-2"  headers={trace-id=b}  value="order"

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  headers  value
                          payments-0@0  2026-01-02T12:00:00.010Z  "o-1"  {trace-id=a}  "payment"
                        Topic payments: 1 partition, end offsets {0: 1}""");
    }

    @Test
    void failsAtOnceForWhatCannotBeFoundAgain() {
        orders.send("o-1", "order");

        assertThat(messageOf(
                                payments,
                                () -> assertThat(payments).latencyFrom(orders).byHeader("trace-id"))
                        .replace(orders.name(), "orders"))
                .isEqualTo("""
                        Expecting topic payments to receive, within 5 s, an event for each of the 1 event of topic orders, by header trace-id
                        but of those some have none
                          orders-0@0  +n ms  key="o-1"  value="order"

                        Events since the test began: none
                        Topic payments: 1 partition, end offsets {0: 0}""");
    }

    @Test
    void nothingToMeasureIsRefused() {
        assertThatThrownBy(() -> assertThat(payments).latencyFrom(orders).byKey())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage(
                        "The latency from topic \"%s\" was asked for.\nThere are no events on it.\nSend them before."
                                .formatted(orders.name()));
        order("o-1", "a", 0);
        payment("o-1", "a", 0);
        assertThatThrownBy(
                        () -> assertThat(payments).latencyFrom(orders).byKey().percentile(0))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Percentile 0.0 of the latency was asked for.
                        A percentile is above 0 and at most 100.
                        Give one of those, such as 99 or 99.9.""");
    }

    @Test
    void throughput() {
        for (int i = 0; i <= 10; i++) {
            payment("o-" + i, "a", i * 100);
        }

        assertThat(payments).receivesExactly(11).throughput().isEqualTo(10.0);
        assertThat(orders).throughput().isZero();
        assertThat(messageOf(payments, () -> assertThat(payments).throughput().isGreaterThan(20)))
                .isEqualTo("""
                        [events per second on topic payments]\s
                        Expecting actual:
                          10.0
                        to be greater than:
                          20.0
                        """);
    }

    @Test
    void throughputOfANumberOfEventsWaitsForThem() {
        payment("o-1", "a", 0);
        TopicEvents<String, String> late = WhenSeen.of(payments.events(), 1, () -> {
            payment("o-2", "a", 100);
            payment("o-3", "a", 2_000);
        });

        assertThat(late).throughput(2).isEqualTo(10.0);
        assertThat(payments).throughput(3).isEqualTo(1.0);
        assertThat(payments).receivesNothingMore();
    }

    @Test
    void throughputOfANumberOfEventsFailsForFewer() {
        payment("o-1", "a", 0);

        assertThat(messageOf(
                        payments, () -> assertThat(payments).within(BRIEFLY).throughput(2)))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, at least 2 events
                        but it received only 1.

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  headers  value
                          payments-0@0  2026-01-02T12:00:00Z  "o-1"  {trace-id=a}  "payment"
                        Topic payments: 1 partition, end offsets {0: 1}""");
        KafkaSoftAssertions softly = new KafkaSoftAssertions();
        softly.assertThat(payments).within(BRIEFLY).throughput(2).isGreaterThan(5);
        assertThat(softly.errorsCollected()).hasSize(1);
        assertThatThrownBy(() -> assertThat(payments).throughput(1))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The events per second of 1 were asked for.
                        Time goes by only between two events or more.
                        Give 2 or more.""");
    }

    @Test
    void throughputThatIsTooLowFails() {
        payment("o-1", "a", 0);
        payment("o-2", "a", 500);

        assertThat(messageOf(
                        payments,
                        () -> assertThat(payments).as("fast").throughput(2).isGreaterThan(20)))
                .isEqualTo("""
                        [fast: events per second on topic payments]\s
                        Expecting actual:
                          2.0
                        to be greater than:
                          20.0
                        """);
    }

    @Test
    void throughputInNoTimeIsRefused() {
        payment("o-1", "a", 0);
        payment("o-2", "a", 0);

        assertThatThrownBy(() -> assertThat(payments).receivesExactly(2).throughput())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The events per second on topic %s were asked for.
                        All 2 events have the same timestamp, so that no time went by between them.
                        Send more of them, or with timestamps that differ.""".formatted(payments.name()));
    }

    private void order(String key, String trace, int millis) {
        orders.event(key, "order")
                .header("trace-id", trace)
                .timestamp(NOON.plusMillis(millis))
                .send();
    }

    private void payment(String key, String trace, int millis) {
        payments.event(key, "payment")
                .header("trace-id", trace)
                .timestamp(NOON.plusMillis(millis))
                .send();
    }
}
