package io.kafkatest.assertj.internal;

import io.kafkatest.assertj.internal.evidence.Errors;
import io.kafkatest.assertj.internal.evidence.Fact;
import io.kafkatest.assertj.internal.evidence.Show;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is checked of a record, each with its fact.
 *
 * @param requirements takes the outcomes
 */
public record RecordFacts(Requirements requirements) {

    /**
     * Checks that something equals what is expected.
     *
     * @param label what it is
     * @param expected what it should be
     * @param actual what it is in the record
     */
    public void equal(String label, @Nullable Object expected, @Nullable Object actual) {
        requirements.check(
                Objects.deepEquals(expected, actual),
                show -> new Fact(label, show.value(expected), show.value(actual)));
    }

    /**
     * Checks a number of Kafka's.
     *
     * @param label what it is
     * @param expected what it should be
     * @param actual what it is in the record
     */
    public void number(String label, long expected, long actual) {
        word(label, String.valueOf(expected), String.valueOf(actual));
    }

    /**
     * Checks something that is a word of Kafka's rather than a value.
     *
     * @param label what it is
     * @param expected what it should be
     * @param actual what it is in the record
     */
    public void word(String label, String expected, String actual) {
        requirements.check(expected.equals(actual), show -> new Fact(label, expected, actual));
    }

    /**
     * Checks the timestamp, to the millisecond as Kafka keeps it.
     *
     * @param from the earliest that will do
     * @param to the latest that will do
     * @param actual what it is in the record, null for none
     */
    public void timestamp(Instant from, Instant to, @Nullable Long actual) {
        String expected = from.equals(to) ? from.toString() : "from " + from + " to " + to;
        requirements.check(
                actual != null && actual >= from.toEpochMilli() && actual <= to.toEpochMilli(),
                show -> new Fact(
                        "timestamp",
                        expected,
                        actual == null ? "none" : new Show(show.representation(), null).time(actual)));
    }

    /**
     * Checks the bytes of a header.
     *
     * @param label what they are
     * @param expected what they should be
     * @param actual what they are
     */
    public void header(String label, byte @Nullable [] expected, byte @Nullable [] actual) {
        requirements.check(
                Arrays.equals(expected, actual), show -> new Fact(label, show.header(expected), show.header(actual)));
    }

    /**
     * Checks the bytes of a header that are a number.
     *
     * @param label what they are
     * @param expected what they should be
     * @param actual what they are
     */
    public void longHeader(String label, long expected, byte @Nullable [] actual) {
        requirements.check(
                HeaderFacts.isLong(actual, expected),
                show -> new Fact(label, String.valueOf(expected), HeaderFacts.asLong(actual, show)));
    }

    /**
     * Checks that the value is null.
     *
     * @param value the value
     */
    public void tombstone(@Nullable Object value) {
        requirements.check(value == null, show -> new Fact("value", "null", show.value(value)));
    }

    /**
     * Checks that the value is not null.
     *
     * @param value the value
     */
    public void noTombstone(@Nullable Object value) {
        requirements.check(value != null, show -> new Fact("value", "not null", show.value(value)));
    }

    /**
     * Checks that a key or value satisfies requirements of any kind.
     *
     * @param <T> its type
     * @param label {@code key} or {@code value}
     * @param demand throws unless they are satisfied
     * @param actual what it is in the record
     */
    public <T extends @Nullable Object> void satisfies(String label, ThrowingConsumer<? super T> demand, T actual) {
        Optional<Throwable> error = Attempt.failure(demand, actual);
        List<String> details = error.map(Errors::lines).orElse(List.of());
        requirements.check(
                error.isEmpty(), show -> new Fact(label, "satisfying the requirements", show.value(actual), details));
    }

    /**
     * Checks that a key, a value or a header is the same JSON as expected, whatever its layout and the order of fields.
     *
     * @param label what it is
     * @param expected JSON
     * @param actual JSON as text or bytes, or an object that becomes JSON
     */
    public void json(String label, String expected, @Nullable Object actual) {
        Object json = actual instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : actual;
        List<String> differences = JsonComparison.differences(expected, json);
        requirements.check(
                differences.isEmpty(),
                show -> new Fact(label, "JSON " + expected, actual == null ? "null" : shown(json, show), differences));
    }

    private static String shown(@Nullable Object json, Show show) {
        // JSON is full of quotes: it reads best without more around it.
        return json instanceof String text ? text.replaceAll("\\R\\s*", " ") : show.value(json);
    }
}
