package io.kafkatest.assertj;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
    void count() {
        assertThat(records).hasSize(2).hasSizeOf("payments", 2).hasSizeOf("orders", 0);
        assertThat(ConsumerRecords.<String, String>empty()).isEmpty();
        assertThat(records).isNotEmpty();

        assertFails(() -> assertThat(records).hasSize(3), "count: 3", "2");
        assertFails(() -> assertThat(records).hasSizeOf("payments", 3), "count of payments: 3", "2");
        assertFails(() -> assertThat(records).isEmpty(), "count: 0", "2");
    }

    @Test
    void noneIsNotEnoughForNotEmpty() {
        assertThatThrownBy(() ->
                        assertThat(ConsumerRecords.<String, String>empty()).isNotEmpty())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting records to have
                          count: at least 1
                        but it was 0.

                        There are no records.\
                        """);
    }

    @Test
    void noneIsShownAsNone() {
        assertThatThrownBy(() ->
                        assertThat(ConsumerRecords.<String, String>empty()).hasSize(1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting records to have
                          count: 1
                        but it was 0.

                        There are no records.\
                        """);
    }

    @Test
    void listsGoOnWithAssertJ() {
        assertThat(records).keys().containsExactly("o-1", "o-2");
        assertThat(records).values().containsExactly("25", "9");
        assertThat(records).records().extracting(ConsumerRecord::offset).containsExactly(0L, 1L);

        assertThatThrownBy(() -> assertThat(records).as("poll").values().isEmpty())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[poll: values] ");
    }

    @Test
    void single() {
        assertThat(one).single().hasKey("o-1");

        assertFails(() -> assertThat(records).single(), "count: 1", "2");
        assertThatThrownBy(() -> assertThat(one).single().hasKey("o-2"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting event payments-0@0 to have
                          key: "o-2"
                        but it was "o-1".

                        payments-0@0  no timestamp  key="o-1"  value="25"\
                        """);
    }

    private static void assertFails(ThrowingCallable assertion, String expected, String actual) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expecting records to have\n  " + expected + "\nbut it was " + actual + ".\n\n"
                        + "payments-0@0  no timestamp  key=\"o-1\"  value=\"25\"\n"
                        + "payments-0@1  no timestamp  key=\"o-2\"  value=\"9\"");
    }
}
