package io.kafkatest.assertj;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HeadersAssertTest {

    private final Headers headers = new RecordHeaders()
            .add("trace-id", "abc".getBytes(StandardCharsets.UTF_8))
            .add("attempt", number(2));

    private final Header traceId = headers.lastHeader("trace-id");
    private final Header attempt = headers.lastHeader("attempt");

    private static byte[] number(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }

    @Test
    void headersAreAssertedWithoutARecord() {
        assertThat(headers)
                .hasHeader("trace-id")
                .hasHeader("trace-id", "abc")
                .hasOnlyHeaders("trace-id", "attempt")
                .doesNotHaveHeader("tenant");

        assertFails(() -> assertThat(headers).hasHeader("tenant"), "header tenant: present", "absent");
    }

    @Test
    void sizeAndList() {
        assertThat(headers).hasSize(2);
        assertThat((Headers) new RecordHeaders()).isEmpty();
        assertThat(headers).all().extracting(Header::key).containsExactly("trace-id", "attempt");

        assertFails(() -> assertThat(headers).hasSize(1), "size: 1", "2");
        assertFails(() -> assertThat(headers).isEmpty(), "size: 0", "2");
        assertThatThrownBy(() -> assertThat(headers).all().isEmpty()).hasMessageContaining("[headers] ");
    }

    @Test
    void numbers() {
        assertThat(headers).hasLongHeader("attempt", 2);

        assertFails(() -> assertThat(headers).hasLongHeader("attempt", 3), "header attempt: 3", "2");
        assertFails(() -> assertThat(headers).hasLongHeader("trace-id", 3), "header trace-id: 3", "\"abc\"");
        assertFails(() -> assertThat(headers).hasLongHeader("tenant", 3), "header tenant: 3", "absent");
    }

    @Test
    void oneHeader() {
        assertThat(traceId).hasKey("trace-id").hasValue("abc").hasValue("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(attempt).hasLongValue(2);
        assertThat((Header) new RecordHeader("retried", (byte[]) null)).hasNoValue();

        assertHeaderFails(() -> assertThat(traceId).hasKey("tenant"), "key: \"tenant\"", "\"trace-id\"");
        assertHeaderFails(() -> assertThat(traceId).hasValue("abd"), "value: \"abd\"", "\"abc\"");
        assertHeaderFails(() -> assertThat(traceId).hasLongValue(2), "value: 2", "\"abc\"");
        assertHeaderFails(() -> assertThat(traceId).hasNoValue(), "value: null", "\"abc\"");
    }

    @Test
    void theValueOfOneHeaderGoesOnWithAssertJ() {
        assertThat(traceId).value().isEqualTo("abc".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> assertThat(traceId).value().isNull())
                .hasMessageStartingWith("[value of header trace-id] \nexpected: null");
    }

    private static void assertFails(ThrowingCallable assertion, String expected, String actual) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expecting headers to have\n  " + expected + "\nbut it was " + actual
                        + ".\n\nheaders={trace-id=abc, attempt=0x0000000000000002 \"........\"}");
    }

    private static void assertHeaderFails(ThrowingCallable assertion, String expected, String actual) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expecting header trace-id to have\n  " + expected + "\nbut it was " + actual
                        + ".\n\ntrace-id=\"abc\"");
    }
}
