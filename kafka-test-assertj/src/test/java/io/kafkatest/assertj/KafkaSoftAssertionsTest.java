package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KafkaSoftAssertionsTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    private final KafkaSoftAssertions softly = new KafkaSoftAssertions();

    @Test
    void whatHoldsCollectsNothing() {
        TestTopic<String, String> topic = topicWithOneEvent();

        softly.assertThat(topic)
                .receivesExactly(1)
                .first()
                .hasKey("o-1")
                .value()
                .isEqualTo("25 apples");
        softly.assertThat(topic.events()).forKey("o-1").containsExactlyValues("25 apples");
        softly.assertThat(topic).values().containsExactly("25 apples");
        softly.assertThat(topic).forKey("o-2").receivesNothing().receivesNothingMore();
        softly.assertThat(topic).asTable().hasSize(1);
        softly.assertThat("a").isEqualTo("a");

        softly.assertAll();
    }

    @Test
    @Tag("own-cluster")
    void whatFailsIsCollectedWhereverItIsNavigatedTo() {
        TestTopic<String, String> topic = topicWithOneEvent();

        softly.assertThat(topic).receivesNothing().receivesNothingMore().containsKeys("o-1");
        softly.assertThat(topic).first().hasKey("o-2").hasValue("9 pears").hasHeader("trace-id", "abc");
        softly.assertThat(topic)
                .forKey("o-1")
                .within(BRIEFLY)
                .receivesExactly(2)
                .first()
                .key()
                .isNull();
        softly.assertThat(topic).first().header("trace-id").hasValue("abd");
        softly.assertThat(topic).values().contains("9 pears");
        softly.assertThat(topic).asTable().within(BRIEFLY).hasSize(2).containsKey("o-1");

        assertThat(messages())
                .containsExactly(
                        "Expecting topic payments to have received nothing",
                        "Expecting topic payments to have received nothing more than what was asserted before",
                        "Expecting event payments-0@0 to have",
                        "Expecting event payments-0@0 to have",
                        "Expecting topic payments (key \"o-1\") to receive, within 100 ms, exactly 2 events",
                        "[key of payments-0@0] ",
                        "Expecting header trace-id to have",
                        "[values of topic payments] ",
                        "Expecting topic payments to receive, within 100 ms, events that leave 2 entries");
    }

    @Test
    @Tag("own-cluster")
    void whatIsAssertedOfAnEventThatIsNotThereIsPassedOver() {
        TestTopic<String, String> topic = topicWithOneEvent();

        softly.assertThat(topic)
                .within(BRIEFLY)
                .element(1)
                .hasKey("o-2")
                .value()
                .isEqualTo("9 pears");
        softly.assertThat(topic).first().header("tenant").hasValue("x");

        assertThat(messages())
                .containsExactly(
                        "Expecting topic payments to receive, within 100 ms, an event at index 1",
                        "Expecting event payments-0@0 to have");
    }

    @Test
    void records() {
        TestTopic<String, String> topic = topicWithOneEvent();
        ConsumerRecord<String, String> record = topic.events().records().get(0);

        softly.assertThat(record)
                .hasKey("o-2")
                .hasKey("o-1")
                .extracting(ConsumerRecord::offset)
                .isEqualTo(1L);
        softly.assertThat(new ProducerRecord<>("payments", "o-1", "25")).hasKey("o-2");
        softly.assertThat(record.headers()).hasOnlyHeaders();
        softly.assertThat(record.headers().lastHeader("trace-id")).hasNoValue();
        softly.assertThat(ConsumerRecords.<String, String>empty())
                .hasSize(1)
                .values()
                .isEmpty();
        softly.assertThat(topic.send("o-2", "9 pears")).hasOffset(7);

        assertThat(softly.errorsCollected()).hasSize(7);
    }

    @Test
    void nothingAtAllIsCollected() {
        softly.assertThat((TestTopic<String, String>) null).receivesNothing();
        softly.assertThat((TopicEvents<String, String>) null).first().hasKey("o-1");
        softly.assertThat((ConsumerRecord<String, String>) null)
                .hasKey("o-1")
                .key()
                .isNull();
        softly.assertThat(new RecordHeaders()).header("tenant").value().isNull();

        assertThat(softly.errorsCollected())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error).isInstanceOf(AssertionError.class));
    }

    @Test
    void thenCollectsToo() {
        TestTopic<String, String> topic = topicWithOneEvent();
        KafkaBddSoftAssertions softly = new KafkaBddSoftAssertions();

        softly.then(topic).first().hasKey("o-2");
        softly.then(topic.events().records().get(0)).hasKey("o-1");

        assertThat(softly.errorsCollected()).hasSize(1);
    }

    private TestTopic<String, String> topicWithOneEvent() {
        TestTopic<String, String> topic = kafka.topic();
        topic.event("o-1", "25 apples")
                .header("trace-id", "abc".getBytes(StandardCharsets.UTF_8))
                .send();
        return topic;
    }

    private List<String> messages() {
        return softly.errorsCollected().stream()
                .map(error -> error.getMessage().lines().findFirst().orElse(""))
                .map(line -> line.replaceAll("payments-[0-9]+", "payments"))
                .toList();
    }
}
