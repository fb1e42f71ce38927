package io.kafkatest.assertj;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ConsumerRecordsAssertTest {

    private final ConsumerRecords<String, String> records = new ConsumerRecords<>(
            Map.of(
                    new TopicPartition("payments", 0),
                    List.of(
                            new ConsumerRecord<>("payments", 0, 0, "o-1", "25"),
                            new ConsumerRecord<>("payments", 0, 1, "o-2", "9"))),
            Map.of());

    private final ConsumerRecords<String, String> one = new ConsumerRecords<>(
            Map.of(new TopicPartition("payments", 0), List.of(new ConsumerRecord<>("payments", 0, 0, "o-1", "25"))),
            Map.of());

    @Test
    void areIterableAsInAssertJ() {
        assertThat(records)
                .hasSize(2)
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record).hasTopic("payments"));
        assertThat(records).extracting(ConsumerRecord::offset).containsExactly(0L, 1L);
        assertThat(ConsumerRecords.<String, String>empty()).isEmpty();

        assertThatThrownBy(() -> assertThat(records).hasSize(3))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected size: 3 but was: 2 in:");
    }

    @Test
    void elementsAreRecords() {
        assertThat(one).singleElement().hasKey("o-1");
        assertThat(records).first().hasKey("o-1");
        assertThat(records).last().hasValue("9");
        assertThat(records).element(1).hasOffset(1);

        assertThatThrownBy(() -> assertThat(one).singleElement().hasKey("o-2"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        [ConsumerRecords check single element] Expecting event payments-0@0 to have
                          key: "o-2"
                        but it was "o-1".

                        payments-0@0  no timestamp  key="o-1"  value="25"\
                        """);
    }

    @Test
    void ofATopic() {
        assertThat(records).ofTopic("payments").hasSize(2).first().hasKey("o-1");
        assertThat(records).ofTopic("orders").isEmpty();

        assertThatThrownBy(() -> assertThat(records).ofTopic("orders").hasSize(2))
                .hasMessageContaining("Expected size: 2 but was: 0 in:");
    }

    @Test
    void keysAndValues() {
        assertThat(records).keys().containsExactly("o-1", "o-2");
        assertThat(records).values().containsExactly("25", "9");

        assertThatThrownBy(() -> assertThat(records).as("poll").values().isEmpty())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[poll: values] ");
    }
}
