package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a topic an assertion is about.
 *
 * @param <K> the keys' type
 * @param key only events with this key, or all
 * @param partition only events in this partition, or all
 */
public record View<K>(Optional<Key<K>> key, Optional<Integer> partition) {

    private static final int KEY_WIDTH = 40;

    /**
     * A key, which may be null.
     *
     * @param <K> its type
     * @param value the key
     */
    public record Key<K>(@Nullable K value) {}

    /**
     * The whole topic.
     *
     * @param <K> the keys' type
     * @return a view of all events
     */
    public static <K> View<K> whole() {
        return new View<>(Optional.empty(), Optional.empty());
    }

    /**
     * This view for one key.
     *
     * @param key the key, in place of an earlier one
     * @return the narrowed view
     */
    public View<K> withKey(@Nullable K key) {
        return new View<>(Optional.of(new Key<>(key)), partition);
    }

    /**
     * This view for one partition.
     *
     * @param partition its number, in place of an earlier one
     * @return the narrowed view
     */
    public View<K> withPartition(int partition) {
        return new View<>(key, Optional.of(partition));
    }

    /** Whether all events belong to it. */
    boolean isWhole() {
        return key.isEmpty() && partition.isEmpty();
    }

    /** Whether an event belongs to it. One whose key is not known may, and it is better to be told of it than not. */
    boolean includes(ReceivedEvent<K, ?> event) {
        return partition.map(number -> number == event.raw().partition()).orElse(true)
                && key.map(wanted -> hasKey(event, wanted.value())).orElse(true);
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
        return String.join(", ", parts);
    }
}
