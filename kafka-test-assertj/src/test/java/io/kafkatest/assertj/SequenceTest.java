package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("own-cluster")
class SequenceTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void inOrderPassesWithOthersBetween() {
        TestTopic<String, String> topic = topic("created", "noted", "paid", "sent");

        assertThat(topic)
                .receivesInOrder(event -> event.hasValue("created"), event -> event.hasValue("paid"))
                .receivesInOrder(event -> event.hasValue("sent"));
    }

    @Test
    void inOrderFailsForAnotherOrder() {
        TestTopic<String, String> topic = topic("created", "paid");

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .within(BRIEFLY)
                                .receivesInOrder(
                                        event -> event.hasKey("o-1").hasValue("paid"),
                                        event -> event.hasKey("o-1").hasValue("created"))))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, in this order, others allowed between,
                          1: key: "o-1", value: "paid"
                          2: key: "o-1", value: "created"
                        but none came for 2 after 1.

                        Found:
                          payments-0@1  +n ms  key="o-1"  value="paid"

                        Events since the test began: 2 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "created"
                          payments-0@1  +n ms  "o-1"  "paid"
                        Topic payments: 1 partition, end offsets {0: 2}""");
    }

    @Test
    void inOrderShowsTheNearestToWhatIsMissing() {
        TestTopic<String, String> topic = topic("created", "paid");

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .within(BRIEFLY)
                                .receivesInOrder(
                                        event -> event.hasValue("created"),
                                        event -> event.hasKey("o-1").hasValue("sent"))))
                .contains("""
                        but none came for 2 after 1.

                        Found:
                          payments-0@0  +n ms  key="o-1"  value="created"

                        Nearest to 2:
                          payments-0@1  +n ms  key="o-1"  value="paid"
                            value: expected "sent", was "paid"
                        """);
    }

    @Test
    void consecutivelyPassesForEventsThatFollowEachOther() {
        TestTopic<String, String> topic = topic("created", "created", "noted", "paid");

        assertThat(topic)
                .receivesConsecutively(
                        event -> event.hasValue("created"),
                        event -> event.hasValue("noted"),
                        event -> event.hasValue("paid"));
    }

    @Test
    void consecutivelyFailsForOthersBetween() {
        TestTopic<String, String> topic = topic("created", "noted", "paid");

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .within(BRIEFLY)
                                .receivesConsecutively(
                                        event -> event.hasValue("created"), event -> event.hasValue("paid"))))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, one directly after the other,
                          1: value: "created"
                          2: value: "paid"
                        but none came so.

                        The longest run (1 of 2):
                          payments-0@0  +n ms  key="o-1"  value="created"
                          and then
                          payments-0@1  +n ms  key="o-1"  value="noted"
                            value: expected "paid", was "noted"

                        Events since the test began: 3 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "created"
                          payments-0@1  +n ms  "o-1"  "noted"
                          payments-0@2  +n ms  "o-1"  "paid"
                        Topic payments: 1 partition, end offsets {0: 3}""");
    }

    @Test
    void orderOverSeveralPartitionsIsRefused() {
        TestTopic<String, String> topic = kafka.topicWithPartitions(2);

        assertThatThrownBy(() -> assertThat(topic).receivesInOrder(event -> {}, event -> {}))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The order of events of topic "%s" was asked for.
                        It has 2 partitions, and Kafka keeps the order of events only within a partition.
                        Narrow it first, with forKey(key) or forPartition(number), or call receives(...) for each.""".formatted(topic.name()));
    }

    @Test
    void noRequirementsAreRefused() {
        assertThatThrownBy(() -> assertThat(kafka.topic()).receivesInOrder())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Events were asked for, one after the other.
                        No requirement was listed, so that any topic would do.
                        List at least one, or call receivesNothing() or receivesAtLeast(number).""");
    }

    private static TestTopic<String, String> topic(String... values) {
        TestTopic<String, String> topic = kafka.topic();
        List.of(values).forEach(value -> topic.send("o-1", value));
        return topic;
    }
}
