package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void exactlyPassesForThatMany() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("a", "b"));

        assertThat(topic).receivesExactly(2);
    }

    @Test
    @Tag("own-cluster")
    void exactlyFailsForFewerWhenTheTimeIsOut() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");

        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).receivesExactly(2)))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, exactly 2 events
                        but it received only 1.

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "25 apples"
                        Topic payments: 1 partition, end offsets {0: 1}""");
    }

    @Test
    @Tag("own-cluster")
    @Timeout(20)
    void exactlyFailsAtOnceForMore() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("a", "b"));

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic).within(Duration.ofMinutes(1)).receivesExactly(1)))
                .isEqualTo("""
                        Expecting topic payments to receive, within 1 min, exactly 1 event
                        but it received 2.

                        Events since the test began: 2 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  null  "a"
                          payments-0@1  +n ms  null  "b"
                        Topic payments: 1 partition, end offsets {0: 2}""");
    }

    @Test
    void exactlyNonePassesForNone() {
        assertThat(kafka.topic()).receivesExactly(0);
    }

    @Test
    void exactlyRefusesLessThanNone() {
        assertThatThrownBy(() -> assertThat(kafka.topic()).receivesExactly(-1))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Exactly -1 events were asked for.
                        That is below 0.
                        Give 0 or more, or call receivesNothing() to assert that there is no event.""");
    }

    @Test
    void atLeastPassesForThatManyAndForMore() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("a", "b"));

        assertThat(topic).receivesAtLeast(1).receivesAtLeast(2);
    }

    @Test
    void atLeastFailsForFewerWhenTheTimeIsOut() {
        TestTopic<String, String> topic = kafka.topicWithPartitions(3);

        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).receivesAtLeast(1)))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, at least 1 event
                        but it received none.

                        Events since the test began: none
                        Topic payments: 3 partitions, end offsets {0: 0, 1: 0, 2: 0}""");
    }

    @Test
    void atLeastNoneIsRefusedBecauseItAlwaysHolds() {
        assertThatThrownBy(() -> assertThat(kafka.topic()).receivesAtLeast(0))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        At least 0 events were asked for.
                        That is below 1.
                        Give 1 or more, or call receivesNothing() to assert that there is no event.""");
    }

    @Test
    void betweenPassesForANumberBetween() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("a", "b"));

        assertThat(topic).receivesBetween(1, 3).receivesBetween(2, 2).receivesBetween(0, 2);
    }

    @Test
    @Tag("own-cluster")
    void betweenFailsAtOnceForMoreAndWhenTheTimeIsOutForFewer() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "a");
        topic.send("o-2", "b");

        assertThat(messageOf(topic, () -> assertThat(topic).receivesBetween(0, 1)))
                .isEqualTo("""
                        Expecting topic payments to receive, within 5 s, between 0 and 1 events
                        but it received 2.

                        Events since the test began: 2 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "a"
                          payments-0@1  +n ms  "o-2"  "b"
                        Topic payments: 1 partition, end offsets {0: 2}""");
        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).receivesBetween(3, 4)))
                .startsWith("""
                        Expecting topic payments to receive, within 100 ms, between 3 and 4 events
                        but it received only 2.
                        """);
    }

    @Test
    void betweenRefusesWhatCannotBe() {
        assertThatThrownBy(() -> assertThat(kafka.topic()).receivesBetween(2, 1))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Between 2 and 1 events were asked for.
                        There is no number between them.
                        Give the lower one first.""");
    }

    @Test
    @Tag("own-cluster")
    void aViewOfAKeyIsCountedAlone() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "created");
        topic.send("o-2", "created");
        topic.send("o-1", "paid");

        assertThat(topic).forKey("o-1").receivesExactly(2);
        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic).within(BRIEFLY).forKey("o-2").receivesExactly(2)))
                .isEqualTo("""
                        Expecting topic payments (key "o-2") to receive, within 100 ms, exactly 2 events
                        but it received only 1.

                        Events with key "o-2" since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@1  +n ms  "o-2"  "created"
                        Topic payments: 1 partition, end offsets {0: 3}""");
    }
}
