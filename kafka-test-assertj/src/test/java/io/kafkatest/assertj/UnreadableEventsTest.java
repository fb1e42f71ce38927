package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.TestTopic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(20)
class UnreadableEventsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static final String TABLE = """
            Events since the test began: 3 (all shown)
              partition@offset  after  key  value
              payments-0@0  +n ms  "o-1"  1
              payments-0@1  +n ms  0x6f2d32 "o-2"  0x74776f "two"
                value can't be read by IntegerDeserializer: Size of data received by IntegerDeserializer is not 4
              payments-0@2  +n ms  "o-3"  3
            Topic payments: 1 partition, end offsets {0: 3}""";

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    private TestTopic<String, Integer> topic;

    @BeforeEach
    void oneOfThreeEventsIsNoInteger() throws Exception {
        topic = kafka.topicOf(Integer.class);
        topic.send("o-1", 1);
        try (Producer<String, String> producer = kafka.cluster().producer(String.class, String.class)) {
            producer.send(new ProducerRecord<>(topic.name(), "o-2", "two")).get();
        }
        topic.send("o-3", 3);
    }

    @Test
    void count() {
        assertThat(topic).receivesExactly(3).receivesNothingMore();
    }

    @Test
    void arePassedOverByWhatLooksForOthers() {
        assertThat(topic)
                .containsValues(3, 1)
                .containsKeys("o-3")
                .anySatisfy(event -> assertThat(event.value()).isGreaterThan(1))
                .receives(event -> event.hasValue(3))
                .first()
                .hasValue(1);
        assertThat(topic).last().hasValue(3);
    }

    @Test
    @Tag("own-cluster")
    void cannotBeTakenByAssertJ() {
        assertThat(messageOf(topic, () -> assertThat(topic).values().hasSize(3)))
                .isEqualTo("""
                        Expecting topic payments to have received only events that can be read
                        but 1 of 3 can't be read
                          payments-0@1  +n ms  key=0x6f2d32 "o-2"  value=0x74776f "two"
                            value can't be read by IntegerDeserializer: Size of data received by IntegerDeserializer is not 4

                        """ + TABLE);
    }

    @Test
    void failWhatIsAboutAllEvents() {
        assertUnreadable("an event can't be read", () -> assertThat(topic).isOrderedPerKey(event -> event.offset()));
        assertUnreadable(
                "an event can't be read", () -> assertThat(topic).asTable().hasSize(3));
        assertUnreadable("1 event can't be read.", () -> assertThat(topic).hasNoDuplicateKeys());
        assertUnreadable(
                "1 of 3 can't be read.",
                () -> assertThat(topic)
                        .noneSatisfy(event -> assertThat(event.value()).isNull()));
        assertUnreadable(
                "an event can't be read",
                () -> assertThat(topic).within(BRIEFLY).containsExactlyValuesPerKey(Map.of("o-1", List.of(1))));
    }

    private void assertUnreadable(String but, ThrowingCallable assertion) {
        assertThat(messageOf(topic, assertion))
                .contains("\nbut " + but)
                .contains("  payments-0@1  +n ms  key=0x6f2d32 \"o-2\"  value=0x74776f \"two\"\n");
    }

    @Test
    @Tag("own-cluster")
    void areShownByEveryFailure() {
        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).containsValues(2)))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, an event with the value
                          2
                        but none came.

                        """ + TABLE);
    }

    @Test
    @Tag("own-cluster")
    void failAnExactOrderAtOnce() {
        assertThat(messageOf(topic, () -> assertThat(topic).within(LONG).containsExactlyValues(1, 2, 3)))
                .isEqualTo("""
                        Expecting topic payments to receive, within 1 min, exactly these values, in this order
                          1: 1
                          2: 2
                          3: 3
                        but event 2 can't be read
                          payments-0@1  +n ms  key=0x6f2d32 "o-2"  value=0x74776f "two"
                            value can't be read by IntegerDeserializer: Size of data received by IntegerDeserializer is not 4

                        """ + TABLE);
    }

    @Test
    void failAnExactListAtOnce() {
        assertThat(messageOf(topic, () -> assertThat(topic).within(LONG).containsExactlyValuesInAnyOrder(1, 2, 3)))
                .startsWith("""
                        Expecting topic payments to receive, within 1 min, exactly these values, in any order
                          1
                          2
                          3
                        but it received others
                          payments-0@1  +n ms  key=0x6f2d32 "o-2"  value=0x74776f "two"
                            value can't be read by IntegerDeserializer: Size of data received by IntegerDeserializer is not 4
                        and none with
                          2

                        """);
    }

    @Test
    @Tag("own-cluster")
    void failWhatIsSaidOfAllAtOnce() {
        assertThat(messageOf(topic, () -> assertThat(topic).within(LONG).allSatisfy(event -> {})))
                .isEqualTo("""
                        Expecting topic payments to receive, within 1 min, events that all satisfy the requirements
                        but 1 of 3 doesn't.

                        Not readable:
                          payments-0@1  +n ms  key=0x6f2d32 "o-2"  value=0x74776f "two"
                            value can't be read by IntegerDeserializer: Size of data received by IntegerDeserializer is not 4

                        """ + TABLE);
    }

    @Test
    @Tag("own-cluster")
    void cannotBeNavigatedTo() {
        assertThat(messageOf(topic, () -> assertThat(topic).within(LONG).element(1)))
                .isEqualTo("""
                        Expecting topic payments to receive, within 1 min, an event at index 1
                        but it can't be read
                          payments-0@1  +n ms  key=0x6f2d32 "o-2"  value=0x74776f "two"
                            value can't be read by IntegerDeserializer: Size of data received by IntegerDeserializer is not 4

                        """ + TABLE);
    }

    @Test
    void mayHaveAnyKey() {
        assertThat(topic).forKey("o-1").receivesExactly(2);
        assertThat(topic).forKey(null).receivesNothing();
    }
}
