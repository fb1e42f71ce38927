package io.kafkatest.assertj;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConsumerRecordAssertTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

    private static final String RECORD = """


            payments-1@4  2026-01-02T03:04:05.678Z  key="o-1"  headers={trace-id=abc, trace-id=abd, flags=0x0100 ".."}  value="25"\
            """;

    private static final Headers HEADERS = new RecordHeaders()
            .add("trace-id", "abc".getBytes(StandardCharsets.UTF_8))
            .add("trace-id", "abd".getBytes(StandardCharsets.UTF_8))
            .add("flags", new byte[] {1, 0});

    private final ConsumerRecord<String, String> record = record("25");
    private final ConsumerRecord<String, String> tombstone = record(null);

    private static ConsumerRecord<String, String> record(String value) {
        return new ConsumerRecord<>(
                "payments",
                1,
                4,
                TIME.toEpochMilli(),
                TimestampType.CREATE_TIME,
                3,
                2,
                "o-1",
                value,
                HEADERS,
                Optional.empty());
    }

    @Test
    void key() {
        assertThat(record).hasKey("o-1");

        assertFails(() -> assertThat(record).hasKey("o-2"), "key: \"o-2\"", "\"o-1\"");
    }

    @Test
    void value() {
        assertThat(record).hasValue("25");
        assertThat(tombstone).hasValue(null);

        assertFails(() -> assertThat(record).hasValue("26"), "value: \"26\"", "\"25\"");
    }

    @Test
    void topic() {
        assertThat(record).hasTopic("payments");

        assertFails(() -> assertThat(record).hasTopic("orders"), "topic: \"orders\"", "\"payments\"");
    }

    @Test
    void partition() {
        assertThat(record).hasPartition(1);

        assertFails(() -> assertThat(record).hasPartition(0), "partition: 0", "1");
    }

    @Test
    void offset() {
        assertThat(record).hasOffset(4);

        assertFails(() -> assertThat(record).hasOffset(5), "offset: 5", "4");
    }

    @Test
    void timestampToTheMillisecond() {
        assertThat(record).hasTimestamp(TIME).hasTimestamp(TIME.plusNanos(999_999));

        assertFails(
                () -> assertThat(record).hasTimestamp(TIME.plusMillis(1)),
                "timestamp: 2026-01-02T03:04:05.679Z",
                "2026-01-02T03:04:05.678Z");
    }

    @Test
    void timestampBetweenTwoTimes() {
        assertThat(record).hasTimestampBetween(TIME, TIME.plusMillis(1)).hasTimestampBetween(TIME.minusMillis(1), TIME);

        assertFails(
                () -> assertThat(record).hasTimestampBetween(TIME.plusMillis(1), TIME.plusMillis(2)),
                "timestamp: from 2026-01-02T03:04:05.679Z to 2026-01-02T03:04:05.680Z",
                "2026-01-02T03:04:05.678Z");
    }

    @Test
    void header() {
        assertThat(record).hasHeader("trace-id");

        assertFails(() -> assertThat(record).hasHeader("tenant"), "header tenant: present", "absent");
    }

    @Test
    void headerWithText() {
        assertThat(record).hasHeader("trace-id", "abc").hasHeader("trace-id", "abd");

        assertFails(
                () -> assertThat(record).hasHeader("trace-id", "abe"), "header trace-id: \"abe\"", "\"abc\", \"abd\"");
        assertFails(() -> assertThat(record).hasHeader("tenant", "x"), "header tenant: \"x\"", "absent");
    }

    @Test
    void headerWithBytes() {
        assertThat(record).hasHeader("flags", new byte[] {1, 0});

        assertFails(
                () -> assertThat(record).hasHeader("flags", new byte[] {0, 0}),
                "header flags: 0x0000 \"..\"",
                "0x0100 \"..\"");
    }

    @Test
    void noHeader() {
        assertThat(record).doesNotHaveHeader("tenant");

        assertFails(() -> assertThat(record).doesNotHaveHeader("flags"), "header flags: absent", "0x0100 \"..\"");
    }

    @Test
    void tombstone() {
        assertThat(tombstone).isTombstone();

        assertFails(() -> assertThat(record).isTombstone(), "value: null", "\"25\"");
    }

    @Test
    void noTombstone() {
        assertThat(record).isNotTombstone();

        assertThatThrownBy(() -> assertThat(tombstone).isNotTombstone())
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expecting event payments-1@4 to have\n  value: not null\nbut it was null."
                        + RECORD.replace("\"25\"", "null"));
    }

    @Test
    void timestampType() {
        assertThat(record).hasTimestampType(TimestampType.CREATE_TIME);

        assertFails(
                () -> assertThat(record).hasTimestampType(TimestampType.LOG_APPEND_TIME),
                "timestamp type: LOG_APPEND_TIME",
                "CREATE_TIME");
    }

    @Test
    void serializedSizes() {
        assertThat(record).hasSerializedKeySize(3).hasSerializedValueSize(2);

        assertFails(() -> assertThat(record).hasSerializedKeySize(4), "serialized key size: 4", "3");
        assertFails(() -> assertThat(record).hasSerializedValueSize(4), "serialized value size: 4", "2");
    }

    @Test
    void keyAndValueSatisfyingRequirements() {
        assertThat(record)
                .hasKeySatisfying(key -> assertThat(key).startsWith("o-"))
                .hasValueSatisfying(value -> assertThat(value).hasSize(2));

        assertThatThrownBy(() -> assertThat(record)
                        .hasKeySatisfying(key -> assertThat(key).startsWith("p-")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting event payments-1@4 to have
                          key: satisfying the requirements
                        but it was "o-1":
                          Expecting actual:
                            "o-1"
                          to start with:
                            "p-"\
                        """ + RECORD);
        assertThatThrownBy(() -> assertThat(tombstone)
                        .hasValueSatisfying(value -> assertThat(value.length()).isPositive()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""
                        Expecting event payments-1@4 to have
                          value: satisfying the requirements
                        but it was null:
                          NullPointerException:""");
    }

    @Test
    void headerValuesInTheirOrder() {
        assertThat(record).hasHeaderValues("trace-id", "abc", "abd").hasHeaderValues("tenant");

        assertFails(
                () -> assertThat(record).hasHeaderValues("trace-id", "abd", "abc"),
                "header trace-id: \"abd\", \"abc\"",
                "\"abc\", \"abd\"");
        assertFails(
                () -> assertThat(record).hasHeaderValues("trace-id", "abc"),
                "header trace-id: \"abc\"",
                "\"abc\", \"abd\"");
    }

    @Test
    void onlyTheseHeaders() {
        assertThat(record).hasOnlyHeaders("flags", "trace-id");
        assertThat(record).hasOnlyHeaders("flags", "trace-id", "flags");

        assertFails(() -> assertThat(record).hasOnlyHeaders("trace-id"), "headers: [trace-id]", "[flags, trace-id]");
    }

    @Test
    void headerGoesOn() {
        assertThat(record).header("trace-id").hasValue("abd");

        assertFails(() -> assertThat(record).header("tenant").hasValue("x"), "header tenant: present", "absent");
        assertThatThrownBy(() -> assertThat(record).header("trace-id").hasValue("abc"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting header trace-id to have
                          value: "abc"
                        but it was "abd".

                        trace-id=abd\
                        """.replace("trace-id=abd", "trace-id=\"abd\""));
    }

    @Test
    void extractingGoesOnWithAssertJ() {
        assertThat(record).extracting(ConsumerRecord::leaderEpoch).isEqualTo(Optional.empty());

        assertThatThrownBy(() -> assertThat(record)
                        .extracting(ConsumerRecord::leaderEpoch)
                        .isNull())
                .hasMessageStartingWith("[part of payments-1@4] \nexpected: null");
    }

    @Test
    void keyAndValueGoOnWithAssertJ() {
        assertThat(record).value().asString().startsWith("2");
        assertThat(record).key().isEqualTo("o-1");

        assertThatThrownBy(() -> assertThat(record).value().isNull())
                .hasMessageStartingWith("[value of payments-1@4] \nexpected: null");
        assertThatThrownBy(
                        () -> assertThat(record).as("the first payment").key().isNull())
                .hasMessageStartingWith("[the first payment: key of payments-1@4] \nexpected: null");
    }

    @Test
    void inheritsFromAssertJ() {
        assertThat(record)
                .satisfies(event -> assertThat(event.value()).hasSize(2))
                .isNotNull();
    }

    @Test
    void noRecordAtAllFailsAsAlwaysInAssertJ() {
        assertThatThrownBy(
                        () -> assertThat((ConsumerRecord<String, String>) null).hasKey("o-1"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting actual not to be null");
    }

    private static void assertFails(ThrowingCallable assertion, String expected, String actual) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expecting event payments-1@4 to have\n  " + expected + "\nbut it was " + actual + "."
                        + RECORD);
    }
}
