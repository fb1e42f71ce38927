package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContainsTest {

    record Payment(String order, int amount) {}

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void passesInAnyOrderAndAmongOthers() {
        TestTopic<String, String> topic = kafka.topicWithPartitions(3);
        topic.send("o-1", "a");
        topic.send("o-2", "b");
        topic.send("o-3", "c");

        assertThat(topic).containsValues("c", "a").containsKeys("o-3", "o-2");
    }

    @Test
    @Tag("own-cluster")
    void failsForAValueThatDoesNotComeAndShowsTheNearest() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");
        topic.send("o-2", "9 pears");

        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).containsValues("25 apples", "9 peaches")))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, events with the values
                          "25 apples"
                          "9 peaches"
                        but none came with
                          "9 peaches"

                        Nearest to "9 peaches":
                          payments-0@1  +n ms  key="o-2"  value="9 pears"
                            value: expected "9 peaches", was "9 pears"

                        Events since the test began: 2 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "25 apples"
                          payments-0@1  +n ms  "o-2"  "9 pears"
                        Topic payments: 1 partition, end offsets {0: 2}""");
    }

    @Test
    @Tag("own-cluster")
    void aValueThatIsLikeNoOtherHasNoNearest() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");

        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).containsValues("plums")))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, an event with the value
                          "plums"
                        but none came.

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "25 apples"
                        Topic payments: 1 partition, end offsets {0: 1}""");
    }

    @Test
    @Tag("own-cluster")
    void theNearestOfStructuredValuesIsShownByField() {
        TestTopic<String, Payment> topic = kafka.topicOf(Payment.class);
        topic.send("o-1", new Payment("o-1", 25));
        topic.send("o-2", new Payment("o-2", 9));

        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).containsValues(new Payment("o-2", 8))))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, an event with the value
                          Payment[order=o-2, amount=8]
                        but none came.

                        Nearest to Payment[order=o-2, amount=8]:
                          payments-0@1  +n ms  key="o-2"  value=Payment[order=o-2, amount=9]
                            value.amount: expected 8, was 9

                        Events since the test began: 2 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  Payment[order=o-1, amount=25]
                          payments-0@1  +n ms  "o-2"  Payment[order=o-2, amount=9]
                        Topic payments: 1 partition, end offsets {0: 2}""");
    }

    @Test
    void aValueListedTwiceNeedsTwoEvents() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("a", "b"));

        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).containsValues("a", "a")))
                .startsWith("""
                        Expecting topic payments to receive, within 100 ms, events with the values
                          "a"
                          "a"
                        but none came with
                          "a"
                        """);
    }

    @Test
    @Tag("own-cluster")
    void failsForAKeyThatDoesNotCome() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("order-1", "25 apples");

        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).containsKeys("order-2")))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, an event with the key
                          "order-2"
                        but none came.

                        Nearest to "order-2":
                          payments-0@0  +n ms  key="order-1"  value="25 apples"
                            key: expected "order-2", was "order-1"

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "order-1"  "25 apples"
                        Topic payments: 1 partition, end offsets {0: 1}""");
    }

    @Test
    void nullStandsForTheValueOfATombstone() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendTombstone("o-1");

        assertThat(topic).containsValues((String) null);
    }

    @Test
    @Tag("own-cluster")
    void bytesAreComparedByContent() {
        TestTopic<String, byte[]> topic = kafka.topicOf(byte[].class);
        topic.send("o-1", "abc".getBytes(StandardCharsets.UTF_8));

        assertThat(topic).containsValues("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).containsValues(new byte[] {0, 1})))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, an event with the value
                          0x0001 ".."
                        but none came.

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  0x616263 "abc"
                        Topic payments: 1 partition, end offsets {0: 1}""");
    }

    @Test
    void manyMissingValuesAreListedInPart() {
        TestTopic<String, Integer> topic = kafka.topicOf(Integer.class);
        Integer[] wanted = IntStream.range(0, 100).boxed().toArray(Integer[]::new);

        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).containsValues(wanted)))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, events with the values
                          0
                          1
                          2
                          3
                          4
                          5
                          6
                          ... 91 more ...
                          98
                          99
                        but none came.

                        Events since the test began: none
                        Topic payments: 1 partition, end offsets {0: 0}""");
    }

    @Test
    @Tag("own-cluster")
    void whatIsMissingInAViewIsLookedForOutsideOfIt() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendAll(Map.of("o-2", "25 apples"));

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic).forKey("o-1").within(BRIEFLY).containsValues("25 apples")))
                .isEqualTo("""
                        Expecting topic payments (key "o-1") to receive, within 100 ms, an event with the value
                          "25 apples"
                        but none came.

                        Events with key "o-1" since the test began: none
                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-2"  "25 apples"
                        Topic payments: 1 partition, end offsets {0: 1}""");
    }

    @Test
    void anEmptyListIsRefusedBecauseItAlwaysHolds() {
        assertThatThrownBy(() -> assertThat(kafka.topic()).containsValues())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Events were asked for by their values.
                        No value was listed, so that any topic would do.
                        List at least one, or call receivesNothing() or receivesAtLeast(number).""");
    }

    @Test
    void nullInPlaceOfTheListIsRefused() {
        assertThatThrownBy(() -> assertThat(kafka.topic()).containsKeys((String[]) null))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Events were asked for by their keys.
                        Instead of a list of keys there was null.
                        For an event without a key cast the null to the keys' type, or to Object.""");
    }
}
