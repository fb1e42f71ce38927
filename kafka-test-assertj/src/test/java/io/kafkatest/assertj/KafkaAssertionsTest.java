package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;
import static io.kafkatest.assertj.KafkaAssertions.entry;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.presentation.StandardRepresentation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KafkaAssertionsTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void beginAtATopicAtItsEventsAndAtARecord() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");
        TopicEvents<String, String> events = topic.events();
        ConsumerRecord<String, String> record = events.records().get(0);

        assertThat(topic).receivesExactly(1);
        assertThat(events).receivesExactly(1);
        assertThat(record).hasKey("o-1");
    }

    @Test
    void beginAtATopicsNameOnACluster() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");

        assertThat(kafka.cluster(), topic.name(), String.class, String.class).containsExactlyValues("25 apples");
        assertThatThrownBy(() -> assertThat(kafka.cluster(), "no-such-topic", String.class, String.class))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageContaining("no-such-topic");
    }

    @Test
    void takeTopicsOfUnknownTypes() {
        TestTopic<?, ?> topic = kafka.topic();

        assertThat(topic).receivesNothing();
    }

    @Test
    void giveAllOfAssertJToo() {
        assertThat("a").hasSize(1);
        assertThat(1).isPositive();
        assertThat(List.of("a")).containsExactly("a");
        assertThat(Map.of("a", 1)).contains(entry("a", 1));
        assertThat(new Object()).isNotNull();
        assertThat(kafka.cluster()).isNotNull();
    }

    @Test
    void noTopicAtAllFailsAsAlwaysInAssertJ() {
        assertThatThrownBy(() -> assertThat((TestTopic<String, String>) null).receivesExactly(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting actual not to be null");
        assertThatThrownBy(() -> assertThat((TopicEvents<String, String>) null).receivesNothing())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting actual not to be null");
    }

    @Test
    void aDescriptionBeginsTheMessageAlsoOfWhatIsNavigatedTo() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic).as("payment of %s", "o-1").receivesNothing()))
                .startsWith("[payment of o-1] Expecting topic payments to have received nothing\n");
        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic).as("payment").forKey("o-1").receivesNothing()))
                .startsWith("[payment] Expecting topic payments (key \"o-1\") to have received nothing\n");
        assertThat(messageOf(
                        topic, () -> assertThat(topic).as("payment").first().hasKey("o-2")))
                .startsWith("[payment] Expecting event payments-0@0 to have\n");
    }

    @Test
    void aMessageOfTheUsersOwnTakesThePlace() {
        TestTopic<String, String> topic = kafka.topic();

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .withFailMessage("no payment")
                                .within(BRIEFLY)
                                .receivesAtLeast(1)))
                .isEqualTo("no payment");
    }

    @Test
    @Tag("own-cluster")
    void aRepresentationIsUsedForKeysAndValues() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");

        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .withRepresentation(new Shouting())
                                .within(BRIEFLY)
                                .containsValues("9 pears")))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, an event with the value
                          9 PEARS
                        but none came.

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  O-1  25 APPLES
                        Topic payments: 1 partition, end offsets {0: 1}""");
        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .withRepresentation(new Shouting())
                                .first()
                                .hasValue("9 pears")))
                .startsWith("Expecting event payments-0@0 to have\n  value: 9 PEARS\nbut it was 25 APPLES.\n");
    }

    private static final class Shouting extends StandardRepresentation {
        @Override
        protected String toStringOf(String text) {
            return text.toUpperCase(Locale.ROOT);
        }
    }

    @Test
    @SuppressWarnings("unchecked") // AssertJ's proxies know classes only
    void softAssertionsCollectWhatFails() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");
        SoftAssertions softly = new SoftAssertions();
        TopicEventsAssert<String, String> assertion =
                softly.proxy(TopicEventsAssert.class, TopicEvents.class, topic.events());

        assertion
                .within(BRIEFLY)
                .containsValues("9 pears")
                .receivesExactly(2)
                .receivesNothing()
                .containsKeys("o-1");

        assertThat(softly.errorsCollected()).hasSize(3);
    }

    @Test
    void aStackTraceBeginsInTheTest() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "25 apples");

        assertThatThrownBy(() -> assertThat(topic).receivesNothing())
                .satisfies(failure -> assertThat(failure.getStackTrace()[0].getClassName())
                        .isEqualTo(KafkaAssertionsTest.class.getName()));
        assertThatThrownBy(() -> assertThat(topic).first().hasKey("o-2"))
                .satisfies(failure -> assertThat(failure.getStackTrace()[0].getClassName())
                        .isEqualTo(KafkaAssertionsTest.class.getName()));
    }
}
