package io.kafkatest.assertj.internal;

import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the latest values should be.
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 * @param isAbout whether a key matters
 * @param holds whether the values are so
 * @param expected goes on after "events that leave"
 * @param but goes on after "but"
 */
public record TableDemand<K, V>(
        Predicate<@Nullable K> isAbout,
        Predicate<LatestValues<V>> holds,
        Function<Show, List<String>> expected,
        But<V> but) {

    /** Says why the latest values are not as they should be. */
    @FunctionalInterface
    interface But<V> {
        List<String> of(LatestValues<V> values, Show show);
    }

    /**
     * A key with a value.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param key the key
     * @param value its value
     * @return the demand
     */
    public static <K, V> TableDemand<K, V> entry(K key, V value) {
        return new TableDemand<>(
                is(key),
                values -> Objects.deepEquals(values.get(key), value),
                show -> Wording.with("an entry", List.of(LatestValues.line(key, value, show))),
                (values, show) -> List.of(latest(key, values, show)));
    }

    /**
     * A key with any value.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param key the key
     * @return the demand
     */
    public static <K, V> TableDemand<K, V> key(K key) {
        return new TableDemand<>(
                is(key),
                values -> values.get(key) != null,
                show -> List.of("an entry for the key " + show.value(key)),
                (values, show) -> List.of(latest(key, values, show)));
    }

    /**
     * A key without a value.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param key the key
     * @return the demand
     */
    public static <K, V> TableDemand<K, V> noKey(K key) {
        return new TableDemand<>(
                is(key),
                values -> values.get(key) == null,
                show -> List.of("no entry for the key " + show.value(key)),
                (values, show) -> List.of(latest(key, values, show)));
    }

    /**
     * A number of keys with a value.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param size how many
     * @return the demand
     */
    public static <K, V> TableDemand<K, V> size(int size) {
        return new TableDemand<>(
                any -> true,
                values -> values.size() == size,
                show -> List.of(entries(size)),
                (values, show) -> List.of("they leave " + entries(values.size()) + "."));
    }

    /**
     * All keys that have a value.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param entries keys and values
     * @return the demand
     */
    public static <K, V> TableDemand<K, V> exactly(Map<? extends K, ? extends V> entries) {
        Map<Identity, V> wanted = new LinkedHashMap<>();
        entries.forEach((key, value) -> wanted.put(new Identity(key), value));
        return new TableDemand<>(
                any -> true,
                values -> differing(wanted, values).isEmpty() && values.size() == wanted.size(),
                show -> Wording.with("exactly these entries", Text.bounded(lines(wanted, show))),
                (values, show) -> but(wanted, values, show));
    }

    private static <K> Predicate<@Nullable K> is(K key) {
        return other -> Objects.deepEquals(key, other);
    }

    private static <V> String latest(@Nullable Object key, LatestValues<V> values, Show show) {
        @Nullable V value = values.get(key);
        return value == null ? "there is none." : "its latest value is " + show.value(value) + ".";
    }

    private static String entries(int size) {
        return Text.number(size) + (size == 1 ? " entry" : " entries");
    }

    private static <V> List<Identity> differing(Map<Identity, V> wanted, LatestValues<V> values) {
        return wanted.entrySet().stream()
                .filter(entry -> !Objects.deepEquals(values.all().get(entry.getKey()), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <V> List<String> lines(Map<Identity, V> entries, Show show) {
        return entries.entrySet().stream()
                .map(entry -> LatestValues.line(entry.getKey().value(), entry.getValue(), show))
                .toList();
    }

    private static <V> List<String> but(Map<Identity, V> wanted, LatestValues<V> values, Show show) {
        List<String> lines = new ArrayList<>();
        for (Identity key : differing(wanted, values)) {
            @Nullable V value = values.all().get(key);
            lines.add(show.value(key.value())
                    + (value == null
                            ? " is missing"
                            : ": expected " + show.value(wanted.get(key)) + ", was " + show.value(value)));
        }
        values.all().forEach((key, value) -> {
            if (!wanted.containsKey(key)) {
                lines.add(show.value(key.value()) + " is not expected");
            }
        });
        return Wording.with("they leave others", Text.bounded(lines));
    }
}
