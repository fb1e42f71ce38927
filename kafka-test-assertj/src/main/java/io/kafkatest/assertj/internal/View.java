package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The part of a topic an assertion is about.
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 * @param key only events with this key, or all
 * @param partition only events in this partition, or all
 * @param filters only events that pass all of these
 */
public record View<K, V>(Optional<Key<K>> key, Optional<Integer> partition, List<Filter<K, V>> filters) {

    private static final int KEY_WIDTH = 40;

    /**
     * A key, which may be null.
     *
     * @param <K> its type
     * @param value the key
     */
    public record Key<K>(@Nullable K value) {}

    /**
     * A further demand on events.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param description names them
     * @param passes whether an event is one of them
     */
    public record Filter<K, V>(Function<Show, String> description, Predicate<ReceivedEvent<K, V>> passes) {}

    /**
     * The whole topic.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @return a view of all events
     */
    public static <K, V> View<K, V> whole() {
        return new View<>(Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * This view for one key.
     *
     * @param key the key, in place of an earlier one
     * @return the narrowed view
     */
    public View<K, V> withKey(@Nullable K key) {
        return new View<>(Optional.of(new Key<>(key)), partition, filters);
    }

    /**
     * This view for one partition.
     *
     * @param partition its number, in place of an earlier one
     * @return the narrowed view
     */
    public View<K, V> withPartition(int partition) {
        return new View<>(key, Optional.of(partition), filters);
    }

    /**
     * This view for events with a header.
     *
     * @param name the header's key
     * @param value its value, which one of the headers with that key has to have
     * @return the narrowed view
     */
    public View<K, V> withHeader(String name, byte[] value) {
        return with(new Filter<>(
                show -> "header " + name + " " + Text.cut(show.header(value), KEY_WIDTH),
                event -> hasHeader(event.raw(), name, value)));
    }

    private static boolean hasHeader(ConsumerRecord<?, ?> record, String name, byte[] value) {
        for (Header header : record.headers().headers(name)) {
            if (Arrays.equals(header.value(), value)) {
                return true;
            }
        }
        return false;
    }

    /**
     * This view for events of any kind. One that can't be read may be of that kind.
     *
     * @param description names them
     * @param wanted is asked once for each event
     * @return the narrowed view
     */
    public View<K, V> with(String description, Predicate<? super ConsumerRecord<K, V>> wanted) {
        return with(new Filter<>(
                show -> description, event -> event.record().map(wanted::test).orElse(true)));
    }

    private View<K, V> with(Filter<K, V> filter) {
        return new View<>(
                key,
                partition,
                Stream.concat(filters.stream(), Stream.of(filter)).toList());
    }

    /** Whether all events belong to it. */
    boolean isWhole() {
        return key.isEmpty() && partition.isEmpty() && filters.isEmpty();
    }

    /** Whether an event belongs to it. One whose key is not known may, and it is better to be told of it than not. */
    boolean includes(ReceivedEvent<K, V> event) {
        return partition.map(number -> number == event.raw().partition()).orElse(true)
                && key.map(wanted -> hasKey(event, wanted.value())).orElse(true)
                && filters.stream().allMatch(filter -> filter.passes().test(event));
    }

    private static <K> boolean hasKey(ReceivedEvent<K, ?> event, @Nullable K key) {
        if (event.raw().key() == null) {
            return key == null;
        }
        return event.record()
                .map(record -> Objects.deepEquals(record.key(), key))
                .orElse(key != null);
    }

    /** For example {@code key "o-1", partition 2}; empty for the whole topic. */
    String describe(Show show) {
        List<String> parts = new ArrayList<>();
        key.ifPresent(wanted -> parts.add("key " + Text.cut(show.value(wanted.value()), KEY_WIDTH)));
        partition.ifPresent(number -> parts.add("partition " + number));
        filters.forEach(filter -> parts.add(filter.description().apply(show)));
        return String.join(", ", parts);
    }
}
