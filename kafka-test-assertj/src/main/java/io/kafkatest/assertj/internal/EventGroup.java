package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.Optional;
import java.util.function.Function;

/**
 * What events are told apart by when each group has an order of its own.
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 * @param name {@code key} or {@code partition}
 * @param of takes it from an event; empty if it can't be read
 */
public record EventGroup<K, V>(String name, Function<ReceivedEvent<K, V>, Optional<Identity>> of) {

    /**
     * Events by their key.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @return a group for each key
     */
    public static <K, V> EventGroup<K, V> key() {
        return new EventGroup<>("key", event -> event.record().map(record -> new Identity(record.key())));
    }

    /**
     * Events by their partition.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @return a group for each partition
     */
    public static <K, V> EventGroup<K, V> partition() {
        return new EventGroup<>(
                "partition", event -> Optional.of(new Identity(event.raw().partition())));
    }

    /** For example {@code key "o-1"}. */
    String text(Identity id, Show show) {
        return name + " " + show.value(id.value());
    }
}
