package io.kafkatest.assertj.internal;

import io.kafkatest.assertj.internal.evidence.Fact;
import io.kafkatest.assertj.internal.evidence.Show;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What is checked of headers, each with its fact.
 *
 * @param headers Kafka's own
 * @param requirements takes the outcomes
 */
public record HeaderFacts(Headers headers, Requirements requirements) {

    private static final String ABSENT = "absent";

    /**
     * Checks that a header is there.
     *
     * @param name its key
     */
    public void present(String name) {
        requirements.check(!headers(name).isEmpty(), header(name, show -> "present"));
    }

    /**
     * Checks that a header is not there.
     *
     * @param name its key
     */
    public void absent(String name) {
        requirements.check(headers(name).isEmpty(), header(name, show -> ABSENT));
    }

    /**
     * Checks that one of the headers with a key has a value.
     *
     * @param name their key
     * @param value the value
     */
    public void has(String name, byte[] value) {
        requirements.check(
                headers(name).stream().anyMatch(header -> Arrays.equals(header.value(), value)),
                header(name, show -> show.header(value)));
    }

    /**
     * Checks that one of the headers with a key is a number, as Kafka's serializer writes it.
     *
     * @param name their key
     * @param value the number
     */
    public void hasLong(String name, long value) {
        requirements.check(
                headers(name).stream().anyMatch(header -> isLong(header.value(), value)),
                show -> new Fact("header " + name, String.valueOf(value), values(name, HeaderFacts::asLong, show)));
    }

    static boolean isLong(byte @Nullable [] value, long expected) {
        return value != null
                && value.length == Long.BYTES
                && ByteBuffer.wrap(value).getLong() == expected;
    }

    /** The number, if it can be one; otherwise what is there. */
    static String asLong(byte @Nullable [] value, Show show) {
        return value != null && value.length == Long.BYTES
                ? String.valueOf(ByteBuffer.wrap(value).getLong())
                : show.header(value);
    }

    /**
     * Checks that all headers with a key have these values, in this order.
     *
     * @param name their key
     * @param values the values
     */
    public void hasAll(String name, List<byte[]> values) {
        List<Header> there = headers(name);
        boolean holds = there.size() == values.size();
        for (int i = 0; holds && i < values.size(); i++) {
            holds = Arrays.equals(there.get(i).value(), values.get(i));
        }
        requirements.check(
                holds,
                header(
                        name,
                        show -> values.isEmpty()
                                ? ABSENT
                                : values.stream().map(show::header).collect(Collectors.joining(", "))));
    }

    /**
     * Checks that there are headers with these keys, and no others.
     *
     * @param names the keys
     */
    public void hasOnly(Set<String> names) {
        Set<String> there = new TreeSet<>();
        headers.forEach(header -> there.add(header.key()));
        requirements.check(
                there.equals(names), show -> new Fact("headers", new TreeSet<>(names).toString(), there.toString()));
    }

    /**
     * Checks that one of the headers with a key is the expected JSON.
     *
     * @param name their key
     * @param expected JSON
     */
    public void hasJson(String name, String expected) {
        List<Header> there = headers(name);
        if (there.size() == 1) {
            new RecordFacts(requirements)
                    .json("header " + name, expected, there.get(0).value());
            return;
        }
        requirements.check(
                there.stream()
                        .anyMatch(header -> JsonComparison.differences(expected, JsonComparison.text(header.value()))
                                .isEmpty()),
                header(name, show -> "JSON " + expected));
    }

    private Function<Show, Fact> header(String name, Function<Show, String> expected) {
        return show ->
                new Fact("header " + name, expected.apply(show), values(name, (value, how) -> how.header(value), show));
    }

    /** All headers with a key, in their order. */
    List<Header> headers(String name) {
        List<Header> found = new ArrayList<>();
        headers.headers(name).forEach(found::add);
        return found;
    }

    private String values(String name, BiFunction<byte[], Show, String> shown, Show show) {
        List<Header> found = headers(name);
        return found.isEmpty()
                ? ABSENT
                : found.stream()
                        .map(header -> shown.apply(header.value(), show))
                        .collect(Collectors.joining(", "));
    }
}
