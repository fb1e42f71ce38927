package io.kafkatest.assertj;

import static io.kafkatest.assertj.KafkaStreamsAssertions.assertThat;
import static io.kafkatest.assertj.KafkaStreamsAssertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class TestRecordAssertTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

    private final TestRecord<String, String> record =
            new TestRecord<>("o-1", "25", new RecordHeaders().add("flags", new byte[] {1}), TIME);

    @Test
    void everythingThatARecordHas() {
        assertThat(record)
                .hasKey("o-1")
                .hasValue("25")
                .isNotTombstone()
                .hasTimestamp(TIME)
                .hasHeader("flags", new byte[] {1});
        assertThat("all of AssertJ's own").startsWith("all");

        assertThatThrownBy(() -> assertThat(record).hasValue("26"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting record to have
                          value: "26"
                        but it was "25".

                        record  2026-01-02T03:04:05.678Z  key="o-1"  headers={flags=0x01 "."}  value="25"\
                        """);
    }
}
