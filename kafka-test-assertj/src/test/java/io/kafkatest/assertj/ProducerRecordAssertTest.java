package io.kafkatest.assertj;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProducerRecordAssertTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final List<Header> HEADERS =
            List.of(new RecordHeader("trace-id", "abc".getBytes(StandardCharsets.UTF_8)));

    private final ProducerRecord<String, String> record =
            new ProducerRecord<>("payments", 1, TIME.toEpochMilli(), "o-1", "25", HEADERS);
    private final ProducerRecord<String, String> plain = new ProducerRecord<>("payments", "25");

    @Test
    void historyOfAMockProducer() throws Exception {
        try (MockProducer<String, String> producer =
                new MockProducer<>(true, null, new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();

            assertThat(producer.history()).hasSize(1);
            assertThat(producer.history().get(0))
                    .hasTopic("payments")
                    .hasKey("o-1")
                    .hasValue("25")
                    .hasHeader("trace-id", "abc");
        }
    }

    @Test
    void topic() {
        assertThat(record).hasTopic("payments");

        assertFails(() -> assertThat(record).hasTopic("orders"), "topic: \"orders\"", "\"payments\"");
    }

    @Test
    void partition() {
        assertThat(record).hasPartition(1);
        assertThat(plain).hasNoPartition();

        assertFails(() -> assertThat(record).hasPartition(0), "partition: 0", "1");
        assertFails(() -> assertThat(record).hasNoPartition(), "partition: none", "1");
    }

    @Test
    void keyAndValue() {
        assertThat(record).hasKey("o-1").hasValue("25").isNotTombstone();
        assertThat(plain).hasKey(null);

        assertFails(() -> assertThat(record).hasKey("o-2"), "key: \"o-2\"", "\"o-1\"");
        assertFails(() -> assertThat(record).hasValue("26"), "value: \"26\"", "\"25\"");
        assertFails(() -> assertThat(record).isTombstone(), "value: null", "\"25\"");
    }

    @Test
    void timestamp() {
        assertThat(record).hasTimestamp(TIME).hasTimestampBetween(TIME, TIME.plusMillis(1));

        assertFails(
                () -> assertThat(record).hasTimestamp(TIME.plusMillis(1)),
                "timestamp: 2026-01-02T03:04:05.679Z",
                "2026-01-02T03:04:05.678Z");
        assertThatThrownBy(() -> assertThat(plain).hasTimestamp(TIME))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting record for payments to have
                          timestamp: 2026-01-02T03:04:05.678Z
                        but it was none.

                        record for payments  key=null  value="25"\
                        """);
    }

    @Test
    void headers() {
        assertThat(record)
                .hasOnlyHeaders("trace-id")
                .hasHeader("trace-id", "abc")
                .doesNotHaveHeader("tenant");

        assertFails(() -> assertThat(record).hasHeader("trace-id", "abd"), "header trace-id: \"abd\"", "\"abc\"");
    }

    @Test
    void keyAndValueGoOnWithAssertJ() {
        assertThat(record).value().asString().startsWith("2");

        assertThatThrownBy(() -> assertThat(record).as("the payment").key().isNull())
                .hasMessageStartingWith("[the payment: key of record for payments-1] \nexpected: null");
    }

    private static void assertFails(ThrowingCallable assertion, String expected, String actual) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "Expecting record for payments-1 to have\n  " + expected + "\nbut it was " + actual + ".\n\n"
                                + "record for payments-1  2026-01-02T03:04:05.678Z  key=\"o-1\"  headers={trace-id=abc}  value=\"25\"");
    }
}
