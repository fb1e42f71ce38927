package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatCode;

import io.kafkatest.TestTopic;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NothingTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void passesForNothing() {
        assertThat(kafka.topic()).receivesNothing().receivesNothingMore();
    }

    @Test
    @Tag("own-cluster")
    void failsForAnEventHoweverLateItWasSent() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");

        assertThat(messageOf(topic, () -> assertThat(topic).receivesNothing())).isEqualTo("""
                        Expecting topic payments to have received nothing
                        but it received 1 event
                          payments-0@0  +n ms  key="o-1"  value="25 apples"

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "25 apples"
                        Topic payments: 1 partition, end offsets {0: 1}""");
    }

    @Test
    void ofAKeyPassesForOthers() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");

        assertThat(topic).forKey("o-2").receivesNothing();
        assertThat(messageOf(topic, () -> assertThat(topic).forKey("o-1").receivesNothing()))
                .startsWith("Expecting topic payments (key \"o-1\") to have received nothing\nbut it received 1 event");
    }

    @Test
    void moreThanWasAssertedFailsWithTheOthers() {
        TestTopic<String, String> topic = kafka.topicWithPartitions(2);
        topic.event("o-1", "a").partition(0).send();
        topic.event("o-2", "b").partition(1).send();
        assertThat(topic).containsValues("a");

        assertThat(messageOf(topic, () -> assertThat(topic).receivesNothingMore()))
                .startsWith("""
                        Expecting topic payments to have received nothing more than what was asserted before
                        but it received 1 event
                          payments-1@0  +n ms  key="o-2"  value="b"

                        Events since the test began: 2 (all shown)
                        """)
                .endsWith("Topic payments: 2 partitions, end offsets {0: 1, 1: 1}");

        assertThat(topic).containsKeys("o-2").receivesNothingMore();
    }

    @Test
    void moreIsWhatNoAssertionWasAboutEvenIfItCameBefore() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("unexpected", "a"));
        assertThat(topic).containsValues("a");

        assertThat(messageOf(topic, () -> assertThat(topic).receivesNothingMore()))
                .contains("  payments-0@0  +n ms  key=null  value=\"unexpected\"\n\n");
    }

    @Test
    void moreIsLookedForInAViewAlone() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "created");
        topic.send("o-2", "created");
        topic.send("o-1", "paid");
        assertThat(topic).forKey("o-1").containsExactlyValues("created", "paid").receivesNothingMore();

        assertThat(messageOf(topic, () -> assertThat(topic).receivesNothingMore()))
                .contains("but it received 1 event\n  payments-0@1  +n ms  key=\"o-2\"  value=\"created\"\n");
    }

    @Test
    void noMoreIsLeftByWhatCountsOrListsOrTriesAll() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("a", "b"));
        assertThat(topic).receivesExactly(2).receivesNothingMore();

        topic.send("o-1", "c");
        assertThat(topic).containsExactlyValues("a", "b", "c").receivesNothingMore();

        topic.send("o-1", "d");
        assertThat(topic).allSatisfy(event -> {}).receivesNothingMore();

        topic.send("o-1", "e");
        assertThat(topic)
                .containsExactlyValuesInAnyOrder("e", "d", "c", "b", "a")
                .receivesNothingMore();

        topic.send("o-1", "f");
        assertThat(topic).last().hasValue("f");
        assertThat(topic).receivesNothingMore();

        topic.sendTombstone("o-1");
        assertThat(topic).receivesTombstone("o-1").receivesNothingMore();
    }

    @Test
    void oneIsLeftByWhatFindsOneOfTwo() {
        assertLeavesOneOfTwo(topic -> assertThat(topic).receivesAtLeast(1));
        assertLeavesOneOfTwo(topic -> assertThat(topic).anySatisfy(event -> {}));
        assertLeavesOneOfTwo(topic -> assertThat(topic).receives(event -> event.hasKey("o-1")));
        assertLeavesOneOfTwo(topic -> assertThat(topic).first());
        assertLeavesOneOfTwo(topic -> assertThat(topic).element(1));
    }

    private interface Assertion {
        void on(TestTopic<String, String> topic);
    }

    private static void assertLeavesOneOfTwo(Assertion assertion) {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "a");
        topic.send("o-1", "b");

        assertion.on(topic);

        assertThat(messageOf(topic, () -> assertThat(topic).receivesNothingMore()))
                .contains("but it received 1 event\n");
    }

    @Test
    void moreIsWhatAFailedAssertionWasAbout() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("a", "b"));
        messageOf(topic, () -> assertThat(topic).receivesExactly(1));

        assertThat(messageOf(topic, () -> assertThat(topic).receivesNothingMore()))
                .contains("but it received 2 events\n");
    }

    @Test
    void anEventSentAfterwardsIsNotItsBusiness() {
        TestTopic<String, String> topic = kafka.topic();

        assertThat(topic).receivesNothing();
        topic.send("o-1", "25 apples");

        assertThatCode(() -> assertThat(topic).receivesExactly(1).receivesNothingMore())
                .doesNotThrowAnyException();
    }
}
