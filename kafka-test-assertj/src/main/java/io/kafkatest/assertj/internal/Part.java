package io.kafkatest.assertj.internal;

import io.kafkatest.KafkaTestException;
import io.kafkatest.ReceivedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The keys or the values of events: what can be listed in an assertion.
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 * @param <T> {@code K} or {@code V}
 * @param name {@code key} or {@code value}
 * @param of takes it from a record
 */
public record Part<K, V, T>(String name, Function<ConsumerRecord<K, V>, @Nullable T> of) {

    /**
     * The events' keys.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @return how to take them
     */
    public static <K, V> Part<K, V, K> key() {
        return new Part<>("key", ConsumerRecord::key);
    }

    /**
     * The events' values.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @return how to take them
     */
    public static <K, V> Part<K, V, V> value() {
        return new Part<>("value", ConsumerRecord::value);
    }

    /** What a test listed, copied; it may have nulls in it. */
    List<@Nullable T> listed(@Nullable T @Nullable [] listed) {
        if (listed == null) {
            throw new KafkaTestException(
                    "Events were asked for by their " + name + "s.",
                    "Instead of a list of " + name + "s there was null.",
                    "For an event without a " + name + " cast the null to the " + name + "s' type, or to Object.");
        }
        List<@Nullable T> copy = new ArrayList<>(listed.length);
        Collections.addAll(copy, listed);
        return Collections.unmodifiableList(copy);
    }

    /** Whether an event can be read and has this key or value. */
    boolean matches(ReceivedEvent<K, V> event, @Nullable T wanted) {
        return event.record()
                .map(record -> Objects.deepEquals(of.apply(record), wanted))
                .orElse(false);
    }
}
