package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("own-cluster")
class PerGroupTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void aKeyInSeveralPartitionsHasNoOrder() {
        TestTopic<String, String> topic = kafka.topicWithPartitions(2);
        topic.event("o-1", "b").partition(0).send();
        topic.event("o-1", "a").partition(1).send();
        topic.event("o-2", "a").partition(1).send();

        assertThatThrownBy(() -> assertThat(topic)
                        .containsExactlyValuesPerKey(Map.of("o-1", List.of("b", "a"), "o-2", List.of("a"))))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The order of the values per key of topic "%s" was asked for.
                        Its events with key "o-1" are in the partitions [0, 1], and Kafka keeps the order of events only within a partition.
                        Narrow it first, with forPartition(number), or call containsExactlyValuesInAnyOrder(...).""".formatted(topic.name()));
        assertThatThrownBy(() -> assertThat(topic).isOrderedPerKey(ConsumerRecord::value))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith("The order of events per key of topic")
                .hasMessageEndingWith("or call isOrderedPerPartition(...).");
        assertThat(topic).forPartition(1).isOrderedPerKey(ConsumerRecord::value);
    }

    @Test
    void perKeyPassesForTheirOrders() {
        TestTopic<String, String> topic = topic();

        assertThat(topic)
                .containsExactlyValuesPerKey(Map.of("o-1", List.of("created", "paid"), "o-2", List.of("created")))
                .receivesNothingMore();
    }

    @Test
    void perKeyFailsAtOnceForAnotherOrder() {
        TestTopic<String, String> topic = topic();

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic).containsExactlyValuesPerKey(Map.of("o-1", List.of("paid", "created")))))
                .isEqualTo("""
                        Expecting topic payments to receive, within 5 s, exactly these values per key, in this order
                          key "o-1":
                            1: "paid"
                            2: "created"
                        but event 1 of key "o-1" is another
                          payments-0@0  +n ms  key="o-1"  value="created"
                            value: expected "paid", was "created"

                        Events since the test began: 3 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "created"
                          payments-1@0  +n ms  "o-2"  "created"
                          payments-0@1  +n ms  "o-1"  "paid"
                        Topic payments: 2 partitions, end offsets {0: 2, 1: 1}""");
    }

    @Test
    void perKeyFailsForOneTooManyAndForTooFew() {
        TestTopic<String, String> topic = topic();

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .forPartition(0)
                                .containsExactlyValuesPerKey(Map.of("o-1", List.of("created")))))
                .isEqualTo("""
                        Expecting topic payments (partition 0) to receive, within 5 s, exactly these values per key, in this order
                          key "o-1":
                            1: "created"
                        but event 2 of key "o-1" is one too many
                          payments-0@1  +n ms  key="o-1"  value="paid"

                        Events with partition 0 since the test began: 2 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "created"
                          payments-0@1  +n ms  "o-1"  "paid"
                        Topic payments: 2 partitions, end offsets {0: 2, 1: 1}""");
        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .within(BRIEFLY)
                                .containsExactlyValuesPerKey(new TreeMap<>(
                                        Map.of("o-1", List.of("created", "paid", "sent"), "o-2", List.of("created"))))))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, exactly these values per key, in this order
                          key "o-1":
                            1: "created"
                            2: "paid"
                            3: "sent"
                          key "o-2":
                            1: "created"
                        but it received only
                          key "o-1": 2 of 3 values

                        Events since the test began: 3 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "created"
                          payments-1@0  +n ms  "o-2"  "created"
                          payments-0@1  +n ms  "o-1"  "paid"
                        Topic payments: 2 partitions, end offsets {0: 2, 1: 1}""");
    }

    @Test
    void perPartition() {
        TestTopic<String, String> topic = topic();

        assertThat(topic)
                .containsExactlyValuesPerPartition(Map.of(0, List.of("created", "paid"), 1, List.of("created")));
        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .within(BRIEFLY)
                                .containsExactlyValuesPerPartition(
                                        new TreeMap<>(Map.of(0, List.of("created", "paid"), 1, List.of("paid"))))))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, exactly these values per partition, in this order
                          partition 0:
                            1: "created"
                            2: "paid"
                          partition 1:
                            1: "paid"
                        but event 1 of partition 1 is another
                          payments-1@0  +n ms  key="o-2"  value="created"
                            value: expected "paid", was "created"

                        Events since the test began: 3 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "created"
                          payments-1@0  +n ms  "o-2"  "created"
                          payments-0@1  +n ms  "o-1"  "paid"
                        Topic payments: 2 partitions, end offsets {0: 2, 1: 1}""");
    }

    @Test
    void orderedPerKey() {
        TestTopic<String, String> topic = topic();

        assertThat(topic).isOrderedPerKey(event -> event.value());
        assertThat(messageOf(topic, () -> assertThat(topic).isOrderedPerKey(event -> -event.offset())))
                .isEqualTo("""
                        Expecting topic payments to receive, within 5 s, events that are ordered per key
                        but in key "o-1" -1L came after 0L
                          payments-0@0  +n ms  key="o-1"  value="created"
                          payments-0@1  +n ms  key="o-1"  value="paid"

                        Events since the test began: 3 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "created"
                          payments-1@0  +n ms  "o-2"  "created"
                          payments-0@1  +n ms  "o-1"  "paid"
                        Topic payments: 2 partitions, end offsets {0: 2, 1: 1}""");
    }

    @Test
    void orderedPerPartitionFailsAtOnceWhenSomethingGoesDown() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("a", "c", "b"));

        assertThat(topic).isOrderedPerPartition(event -> event.offset());
        assertThat(messageOf(topic, () -> assertThat(topic).isOrderedPerPartition(event -> event.value())))
                .isEqualTo("""
                        Expecting topic payments to receive, within 5 s, events that are ordered per partition
                        but in partition 0 "b" came after "c"
                          payments-0@1  +n ms  key=null  value="c"
                          payments-0@2  +n ms  key=null  value="b"

                        Events since the test began: 3 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  null  "a"
                          payments-0@1  +n ms  null  "c"
                          payments-0@2  +n ms  null  "b"
                        Topic payments: 1 partition, end offsets {0: 3}""");
        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic).forKey("o-9").within(BRIEFLY).isOrderedPerKey(event -> event.value())))
                .isEqualTo("""
                        Expecting topic payments (key "o-9") to receive, within 100 ms, events that are ordered per key
                        but it received none.

                        Events with key "o-9" since the test began: none
                        Events since the test began: 3 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  null  "a"
                          payments-0@1  +n ms  null  "c"
                          payments-0@2  +n ms  null  "b"
                        Topic payments: 1 partition, end offsets {0: 3}""");
    }

    @Test
    void timestamps() {
        TestTopic<String, String> topic = kafka.topic();
        Instant noon = Instant.parse("2026-01-02T12:00:00Z");
        topic.event("o-1", "a").timestamp(noon).send();
        topic.event("o-1", "b").timestamp(noon).send();

        assertThat(topic).hasOrderedTimestamps();

        topic.event("o-1", "c").timestamp(noon.minusSeconds(1)).send();
        assertThat(messageOf(topic, () -> assertThat(topic).hasOrderedTimestamps()))
                .isEqualTo("""
                        Expecting topic payments to receive, within 5 s, events whose timestamps never go back
                        but in partition 0 2026-01-02T11:59:59Z came after 2026-01-02T12:00:00Z
                          payments-0@1  2026-01-02T12:00:00Z  key="o-1"  value="b"
                          payments-0@2  2026-01-02T11:59:59Z  key="o-1"  value="c"

                        Events since the test began: 3 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  2026-01-02T12:00:00Z  "o-1"  "a"
                          payments-0@1  2026-01-02T12:00:00Z  "o-1"  "b"
                          payments-0@2  2026-01-02T11:59:59Z  "o-1"  "c"
                        Topic payments: 1 partition, end offsets {0: 3}""");
    }

    private static TestTopic<String, String> topic() {
        TestTopic<String, String> topic = kafka.topicWithPartitions(2);
        // one after the other, so that the order of arrival is certain, though the partitions may be on two brokers
        send(topic, "o-1", "created", 0);
        send(topic, "o-2", "created", 1);
        send(topic, "o-1", "paid", 0);
        return topic;
    }

    private static void send(TestTopic<String, String> topic, String key, String value, int partition) {
        topic.event(key, value).partition(partition).send();
        assertThat(topic.events().records()).isNotEmpty();
    }
}
