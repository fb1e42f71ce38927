package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.TestTopic;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(20)
class ContainsExactlyTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void inOrderPassesForTheseAndNoOthers() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "a");
        topic.send("o-2", "b");

        assertThat(topic).containsExactlyValues("a", "b").containsExactlyKeys("o-1", "o-2");
    }

    @Test
    void inOrderOfNothingPassesForNothing() {
        assertThat(kafka.topic()).containsExactlyValues().containsExactlyKeysInAnyOrder();
    }

    @Test
    @Tag("own-cluster")
    void inOrderFailsAtOnceForAnotherOrder() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("a", "c", "b"));

        assertThat(messageOf(topic, () -> assertThat(topic).within(LONG).containsExactlyValues("a", "b", "c")))
                .isEqualTo("""
                        Expecting topic payments to receive, within 1 min, exactly these values, in this order
                          1: "a"
                          2: "b"
                          3: "c"
                        but event 2 is another
                          payments-0@1  +n ms  key=null  value="c"
                            value: expected "b", was "c"

                        Events since the test began: 3 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  null  "a"
                          payments-0@1  +n ms  null  "c"
                          payments-0@2  +n ms  null  "b"
                        Topic payments: 1 partition, end offsets {0: 3}""");
    }

    @Test
    @Tag("own-cluster")
    void inOrderFailsForTooFewWhenTheTimeIsOut() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "a");

        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).containsExactlyKeys("o-1", "o-2")))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, exactly these keys, in this order
                          1: "o-1"
                          2: "o-2"
                        but it received only 1.

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "a"
                        Topic payments: 1 partition, end offsets {0: 1}""");
    }

    @Test
    @Tag("own-cluster")
    void inOrderFailsAtOnceForMore() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("a", "b"));

        assertThat(messageOf(topic, () -> assertThat(topic).within(LONG).containsExactlyValues("a")))
                .isEqualTo("""
                        Expecting topic payments to receive, within 1 min, exactly these values, in this order
                          1: "a"
                        but it received 1 more
                          payments-0@1  +n ms  key=null  value="b"

                        Events since the test began: 2 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  null  "a"
                          payments-0@1  +n ms  null  "b"
                        Topic payments: 1 partition, end offsets {0: 2}""");
    }

    @Test
    void inAnyOrderPassesForTheseAndNoOthers() {
        TestTopic<String, String> topic = kafka.topicWithPartitions(3);
        topic.event("o-1", "a").partition(2).send();
        topic.event("o-2", "b").partition(0).send();
        topic.event("o-1", "a").partition(1).send();

        assertThat(topic)
                .containsExactlyValuesInAnyOrder("b", "a", "a")
                .containsExactlyKeysInAnyOrder("o-1", "o-1", "o-2");
    }

    @Test
    @Tag("own-cluster")
    void inAnyOrderFailsAtOnceForAnother() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("a", "c"));

        assertThat(messageOf(topic, () -> assertThat(topic).within(LONG).containsExactlyValuesInAnyOrder("b", "a")))
                .isEqualTo("""
                        Expecting topic payments to receive, within 1 min, exactly these values, in any order
                          "b"
                          "a"
                        but it received others
                          payments-0@1  +n ms  key=null  value="c"
                        and none with
                          "b"

                        Events since the test began: 2 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  null  "a"
                          payments-0@1  +n ms  null  "c"
                        Topic payments: 1 partition, end offsets {0: 2}""");
    }

    @Test
    @Tag("own-cluster")
    void inAnyOrderFailsForTooFewWhenTheTimeIsOut() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "a");

        assertThat(messageOf(
                        topic, () -> assertThat(topic).within(BRIEFLY).containsExactlyKeysInAnyOrder("o-1", "o-1")))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, exactly these keys, in any order
                          "o-1"
                          "o-1"
                        but none came with
                          "o-1"

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "a"
                        Topic payments: 1 partition, end offsets {0: 1}""");
    }
}
