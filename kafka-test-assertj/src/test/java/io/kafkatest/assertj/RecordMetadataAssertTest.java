package io.kafkatest.assertj;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecordMetadataAssertTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

    private final RecordMetadata metadata =
            new RecordMetadata(new TopicPartition("payments", 1), 4, 0, TIME.toEpochMilli(), 3, 2);

    @Test
    void placeAndTimeAndSizes() {
        assertThat(metadata)
                .hasTopic("payments")
                .hasPartition(1)
                .hasOffset(4)
                .hasTimestamp(TIME)
                .hasTimestampBetween(TIME, TIME)
                .hasSerializedKeySize(3)
                .hasSerializedValueSize(2);

        assertFails(() -> assertThat(metadata).hasTopic("orders"), "topic: \"orders\"", "\"payments\"");
        assertFails(() -> assertThat(metadata).hasPartition(0), "partition: 0", "1");
        assertFails(() -> assertThat(metadata).hasOffset(5), "offset: 5", "4");
        assertFails(
                () -> assertThat(metadata).hasTimestamp(TIME.plusMillis(1)),
                "timestamp: 2026-01-02T03:04:05.679Z",
                "2026-01-02T03:04:05.678Z");
        assertFails(() -> assertThat(metadata).hasSerializedKeySize(4), "serialized key size: 4", "3");
        assertFails(() -> assertThat(metadata).hasSerializedValueSize(4), "serialized value size: 4", "2");
    }

    @Test
    void offsetThatTheProducerWasNotToldOf() {
        RecordMetadata unacknowledged = new RecordMetadata(new TopicPartition("payments", 1), -1, -1, -1, 3, 2);

        assertThatThrownBy(() -> assertThat(unacknowledged).hasOffset(4))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting metadata of payments-1@unknown to have
                          offset: 4
                        but it was unknown.

                        payments-1@unknown  no timestamp  key of 3 bytes  value of 2 bytes\
                        """);
    }

    private static void assertFails(ThrowingCallable assertion, String expected, String actual) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expecting metadata of payments-1@4 to have\n  " + expected + "\nbut it was " + actual
                        + ".\n\npayments-1@4  2026-01-02T03:04:05.678Z  key of 3 bytes  value of 2 bytes");
    }
}
