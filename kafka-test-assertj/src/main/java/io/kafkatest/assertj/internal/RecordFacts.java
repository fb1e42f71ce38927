package io.kafkatest.assertj.internal;

import io.kafkatest.assertj.internal.evidence.Fact;
import io.kafkatest.assertj.internal.evidence.Show;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** What is checked of a record, each with its fact. */
public final class RecordFacts {

    private static final String ABSENT = "absent";

    private final ConsumerRecord<?, ?> record;
    private final Requirements requirements;

    /**
     * Checks of one record.
     *
     * @param record Kafka's own
     * @param requirements takes the outcomes
     */
    public RecordFacts(ConsumerRecord<?, ?> record, Requirements requirements) {
        this.record = record;
        this.requirements = requirements;
    }

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
        requirements.check(
                expected == actual, show -> new Fact(label, String.valueOf(expected), String.valueOf(actual)));
    }

    /**
     * Checks the timestamp, to the millisecond as Kafka keeps it.
     *
     * @param from the earliest that will do
     * @param to the latest that will do
     */
    public void timestamp(Instant from, Instant to) {
        long actual = record.timestamp();
        String expected = from.equals(to) ? from.toString() : "from " + from + " to " + to;
        requirements.check(
                actual >= from.toEpochMilli() && actual <= to.toEpochMilli(),
                show -> new Fact("timestamp", expected, new Show(show.representation(), null).time(actual)));
    }

    /**
     * Checks that a header is there.
     *
     * @param name its key
     */
    public void header(String name) {
        requirements.check(!headers(name).isEmpty(), header(name, show -> "present"));
    }

    /**
     * Checks that a header is not there.
     *
     * @param name its key
     */
    public void noHeader(String name) {
        requirements.check(headers(name).isEmpty(), header(name, show -> ABSENT));
    }

    /**
     * Checks that one of the headers with a key has a value.
     *
     * @param name their key
     * @param value the value
     */
    public void header(String name, byte[] value) {
        requirements.check(
                headers(name).stream().anyMatch(header -> Arrays.equals(header.value(), value)),
                header(name, show -> show.header(value)));
    }

    private Function<Show, Fact> header(String name, Function<Show, String> expected) {
        return show -> new Fact("header " + name, expected.apply(show), values(name, show));
    }

    private List<Header> headers(String name) {
        List<Header> headers = new ArrayList<>();
        record.headers().headers(name).forEach(headers::add);
        return headers;
    }

    private String values(String name, Show show) {
        List<Header> headers = headers(name);
        return headers.isEmpty()
                ? ABSENT
                : headers.stream().map(header -> show.header(header.value())).collect(Collectors.joining(", "));
    }

    /** Checks that the value is null. */
    public void tombstone() {
        requirements.check(record.value() == null, show -> new Fact("value", "null", show.value(record.value())));
    }

    /** Checks that the value is not null. */
    public void noTombstone() {
        requirements.check(record.value() != null, show -> new Fact("value", "not null", show.value(record.value())));
    }
}
