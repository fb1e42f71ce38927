package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.TestTopic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(20)
class SatisfyTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void anyPassesForOne() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("25 apples", "9 pears"));

        assertThat(topic).anySatisfy(event -> assertThat(event.value()).endsWith("pears"));
    }

    @Test
    @Tag("own-cluster")
    void anyFailsWithTheEventsThatCameFurthest() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("9 plums", "9 pears", "25 apples", "7 apples"));

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic).within(BRIEFLY).anySatisfy(event -> {
                            assertThat(event.value()).startsWith("9");
                            assertThat(event.value()).endsWith("apples");
                        })))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, an event that satisfies the requirements
                        but none did.

                        Nearest:
                          payments-0@1  +n ms  key=null  value="9 pears"
                            Expecting actual:
                              "9 pears"
                            to end with:
                              "apples"
                          payments-0@0  +n ms  key=null  value="9 plums"
                            Expecting actual:
                              "9 plums"
                            to end with:
                              "apples"
                          payments-0@3  +n ms  key=null  value="7 apples"
                            Expecting actual:
                              "7 apples"
                            to start with:
                              "9"

                        Events since the test began: 4 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  null  "9 plums"
                          payments-0@1  +n ms  null  "9 pears"
                          payments-0@2  +n ms  null  "25 apples"
                          payments-0@3  +n ms  null  "7 apples"
                        Topic payments: 1 partition, end offsets {0: 4}""");
    }

    @Test
    void anyGoesOnAfterAnEventTheRequirementsCannotTake() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendTombstone("o-1");

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .within(BRIEFLY)
                                .anySatisfy(event -> assertThat(Integer.parseInt(event.value()))
                                        .isPositive())))
                .contains("""
                        Nearest:
                          payments-0@0  +n ms  key="o-1"  value=null
                            NumberFormatException: \
                        """);
        topic.send("o-1", "1");
        assertThat(topic)
                .anySatisfy(event -> assertThat(Integer.parseInt(event.value())).isPositive());
    }

    @Test
    void anyTriesEachEventOnce() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("a", "b", "c"));
        AtomicInteger tried = new AtomicInteger();

        assertThat(topic).receivesExactly(3).anySatisfy(event -> {
            tried.incrementAndGet();
            assertThat(event.value()).isEqualTo("c");
        });

        assertThat(tried).hasValue(3);
    }

    @Test
    void allPassesIfAllDo() {
        TestTopic<String, String> topic = kafka.topicWithPartitions(2);
        topic.sendValues(List.of("25 apples", "9 apples"));

        assertThat(topic).allSatisfy(event -> assertThat(event.value()).endsWith("apples"));
    }

    @Test
    @Tag("own-cluster")
    void allFailsAtOnceWithThoseThatDoNot() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("25 apples", "9 pears"));

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .within(Duration.ofMinutes(1))
                                .allSatisfy(event -> assertThat(event.value()).endsWith("apples"))))
                .isEqualTo("""
                        Expecting topic payments to receive, within 1 min, events that all satisfy the requirements
                        but 1 of 2 doesn't.

                        Not satisfying:
                          payments-0@1  +n ms  key=null  value="9 pears"
                            Expecting actual:
                              "9 pears"
                            to end with:
                              "apples"

                        Events since the test began: 2 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  null  "25 apples"
                          payments-0@1  +n ms  null  "9 pears"
                        Topic payments: 1 partition, end offsets {0: 2}""");
    }

    @Test
    void allFailsForNoneWhenTheTimeIsOut() {
        TestTopic<String, String> topic = kafka.topic();

        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).allSatisfy(event -> {})))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, events that all satisfy the requirements
                        but it received none.

                        Events since the test began: none
                        Topic payments: 1 partition, end offsets {0: 0}""");
    }

    @Test
    void receivesPassesForAnEventWithAllThatIsNamed() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");
        topic.event("o-2", "9 pears").header("trace-id", "abc").send();

        assertThat(topic).receives(event -> event.hasKey("o-2").hasHeader("trace-id", "abc"));
    }

    @Test
    @Tag("own-cluster")
    void receivesFailsWithTheNearestAndWhatDiffers() {
        TestTopic<String, String> topic = kafka.topic();
        topic.event("o-1", "25 apples").header("trace-id", "abd").send();
        topic.event("o-2", "9 pears").header("trace-id", "abd").send();
        topic.send("o-3", "7 plums");

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .within(BRIEFLY)
                                .receives(event -> event.hasKey("o-2").hasHeader("trace-id", "abc"))))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, an event with
                          key:  "o-2"
                          header trace-id: "abc"
                        but none did.

                        Nearest (1 of 2 hold):
                          payments-0@1  +n ms  key="o-2"  headers={trace-id=abd}  value="9 pears"
                            header trace-id: expected "abc", was "abd"

                        Events since the test began: 3 (all shown)
                          partition@offset  after  key  headers  value
                          payments-0@0  +n ms  "o-1"  {trace-id=abd}  "25 apples"
                          payments-0@1  +n ms  "o-2"  {trace-id=abd}  "9 pears"
                          payments-0@2  +n ms  "o-3"  {}  "7 plums"
                        Topic payments: 1 partition, end offsets {0: 3}""");
    }

    @Test
    void receivesNamesWhatIsRequiredThoughNothingCame() {
        TestTopic<String, String> topic = kafka.topic();

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .within(BRIEFLY)
                                .receives(event -> event.hasKey("o-2").doesNotHaveHeader("error"))))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, an event with
                          key:  "o-2"
                          header error: absent
                        but none did.

                        Events since the test began: none
                        Topic payments: 1 partition, end offsets {0: 0}""");
    }

    @Test
    @Tag("own-cluster")
    void receivesTakesAssertionsOfAssertJToo() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");

        assertThat(topic)
                .receives(event -> event.hasKey("o-1").value().asString().endsWith("apples"));
        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .within(BRIEFLY)
                                .receives(event -> event.hasKey("o-1").value().isEqualTo("9 pears"))))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, an event with
                          key: "o-1"
                          and further requirements
                        but none did.

                        Nearest (1 of 2 hold):
                          payments-0@0  +n ms  key="o-1"  value="25 apples"
                            [value of payments-0@0]
                            expected: "9 pears"
                             but was: "25 apples"

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "25 apples"
                        Topic payments: 1 partition, end offsets {0: 1}""");
    }

    @Test
    void aTombstonePasses() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");
        topic.sendTombstone("o-1");

        assertThat(topic).receivesTombstone("o-1");
    }

    @Test
    @Tag("own-cluster")
    void aTombstoneThatDoesNotComeFailsWithTheLatestOfItsKey() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");
        topic.sendTombstone("o-2");

        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).receivesTombstone("o-1")))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, a tombstone for the key "o-1"
                        but none came.

                        Latest with this key:
                          payments-0@0  +n ms  key="o-1"  value="25 apples"

                        Events since the test began: 2 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "25 apples"
                          payments-0@1  +n ms  "o-2"  null
                        Topic payments: 1 partition, end offsets {0: 2}""");
    }
}
