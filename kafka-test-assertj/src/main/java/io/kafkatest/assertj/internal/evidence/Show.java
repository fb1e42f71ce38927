package io.kafkatest.assertj.internal.evidence;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.assertj.core.presentation.Representation;
import org.jspecify.annotations.Nullable;

/**
 * How one failure shows values and times: each on one line, uncut.
 *
 * @param representation AssertJ's, so that values look as they do in its own messages
 * @param since what times are relative to, or null to show them as they are
 */
public record Show(Representation representation, @Nullable Instant since) {

    /** Beyond an hour a relative time says less than the time itself. */
    private static final Duration RELATIVE = Duration.ofHours(1);

    /**
     * A key or a value.
     *
     * @param value what to show
     * @return it as AssertJ shows it; binary data as hex and text
     */
    public String value(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return Bytes.show(bytes);
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return Bytes.show(bytes);
        }
        if (value instanceof org.apache.kafka.common.utils.Bytes bytes) {
            return Bytes.show(bytes.get());
        }
        String text = represented(value);
        // A representation may spread a collection over lines; in a string a line break is part of the value.
        return Text.escaped(value instanceof CharSequence ? text : text.replaceAll("\\R\\s*", " "));
    }

    /**
     * A header's value.
     *
     * @param value its bytes, or null
     * @return as text in quotes if it is UTF-8 text, otherwise as hex and text
     */
    public String header(byte @Nullable [] value) {
        if (value == null) {
            return "null";
        }
        return Bytes.text(value).map(text -> "\"" + text + "\"").orElseGet(() -> Bytes.show(value));
    }

    /**
     * When an event was.
     *
     * @param timestamp of a record
     * @return for example {@code +41 ms}, or the time itself if it is far from the beginning
     */
    public String time(long timestamp) {
        if (timestamp == ConsumerRecord.NO_TIMESTAMP) {
            return "no timestamp";
        }
        Instant time = Instant.ofEpochMilli(timestamp);
        if (since == null) {
            return time.toString();
        }
        Duration after = Duration.ofMillis(timestamp - since.toEpochMilli());
        if (after.abs().compareTo(RELATIVE) > 0) {
            return time.toString();
        }
        return (after.isNegative() ? "-" : "+") + Text.duration(after.abs());
    }

    /**
     * Headers in their order.
     *
     * @param headers Kafka's own
     * @return for example {@code {trace-id=abc}}
     */
    public String headers(Iterable<Header> headers) {
        List<String> shown = new ArrayList<>();
        for (Header header : headers) {
            byte[] value = header.value();
            String text = value == null ? "null" : Bytes.text(value).orElseGet(() -> Bytes.show(value));
            shown.add(header.key() + "=" + text);
        }
        return "{" + String.join(", ", shown) + "}";
    }

    private String represented(@Nullable Object value) {
        try {
            return String.valueOf(representation.toStringOf(value));
        } catch (RuntimeException e) { // a toString that throws must not hide the failure
            return "<" + e.getClass().getSimpleName() + " from toString() of "
                    + (value == null ? "null" : value.getClass().getName()) + ">";
        }
    }
}
