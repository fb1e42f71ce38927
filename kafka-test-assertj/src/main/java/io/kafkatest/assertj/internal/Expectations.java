package io.kafkatest.assertj.internal;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicEvents;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;

/** All that can be expected of a topic; refuses what makes no sense. */
public final class Expectations {

    private Expectations() {}

    /**
     * A number of events.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param number from 0
     * @return holds for that many and no more, up to the end offsets
     */
    public static <K, V> Expectation<K, V> exactly(int number) {
        requireNumber("Exactly " + number + " events were asked for.", number, 0);
        return new Exactly<>(number);
    }

    /**
     * A number of events or more.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param number from 1
     * @return holds for that many and more
     */
    public static <K, V> Expectation<K, V> atLeast(int number) {
        requireNumber("At least " + number + " events were asked for.", number, 1);
        return new AtLeast<>(number);
    }

    /**
     * Listed keys or values, among others.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param <T> the listed type
     * @param part keys or values
     * @param listed at least one
     * @return holds when there is an event for each
     */
    public static <K, V, T> Expectation<K, V> contains(Part<K, V, T> part, @Nullable T @Nullable [] listed) {
        List<@Nullable T> wanted = part.listed(listed);
        if (wanted.isEmpty()) {
            throw new KafkaTestException(
                    "Events were asked for by their " + part.name() + "s.",
                    "No " + part.name() + " was listed, so that any topic would do.",
                    "List at least one, or call receivesNothing() or receivesAtLeast(number).");
        }
        return new Contains<>(part, wanted);
    }

    /**
     * Listed keys or values and no others, in the listed order.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param <T> the listed type
     * @param part keys or values
     * @param listed any number
     * @return holds when they are there, up to the end offsets
     */
    public static <K, V, T> Expectation<K, V> exactlyInOrder(Part<K, V, T> part, @Nullable T @Nullable [] listed) {
        return new ExactlyInOrder<>(part, part.listed(listed));
    }

    /**
     * Listed keys or values and no others, in any order.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param <T> the listed type
     * @param part keys or values
     * @param listed any number
     * @return holds when they are there, up to the end offsets
     */
    public static <K, V, T> Expectation<K, V> exactlyInAnyOrder(Part<K, V, T> part, @Nullable T @Nullable [] listed) {
        return new ExactlyInAnyOrder<>(part, part.listed(listed));
    }

    /**
     * An event that satisfies requirements.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param requirements throw unless they are satisfied
     * @return holds when there is one
     */
    public static <K, V> Expectation<K, V> any(ThrowingConsumer<? super ConsumerRecord<K, V>> requirements) {
        return new AnySatisfies<>(requirements);
    }

    /**
     * Events that all satisfy requirements.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param requirements throw unless they are satisfied
     * @return holds when there is one and all do, up to the end offsets
     */
    public static <K, V> Expectation<K, V> all(ThrowingConsumer<? super ConsumerRecord<K, V>> requirements) {
        return new AllSatisfy<>(requirements);
    }

    /**
     * An event for which named requirements hold.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param requirements check a record
     * @return holds when there is one
     */
    public static <K, V> Expectation<K, V> eventWith(BiConsumer<ConsumerRecord<K, V>, Requirements> requirements) {
        return new EventWith<>(requirements);
    }

    /**
     * A tombstone.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param key its key
     * @return holds when there is one
     */
    public static <K, V> Expectation<K, V> tombstone(K key) {
        return new Tombstone<>(key);
    }

    /**
     * No event.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @return holds as long as there is none
     */
    public static <K, V> Expectation<K, V> nothing() {
        return new Nothing<>("nothing", event -> false);
    }

    /**
     * No event but those that earlier assertions were about.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param topic knows them
     * @return holds as long as there is no other
     */
    public static <K, V> Expectation<K, V> nothingMore(TopicEvents<K, V> topic) {
        return new Nothing<>("nothing more than what was asserted before", topic::isAccountedFor);
    }

    /**
     * An event at a position.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param index from 0
     * @return holds when it is there and can be read
     */
    public static <K, V> EventAt<K, V> at(int index) {
        requireNumber("The event at index " + index + " was asked for.", index, 0);
        return EventAt.fromFirst(index);
    }

    private static void requireNumber(String asked, int number, int least) {
        if (number < least) {
            throw new KafkaTestException(
                    asked,
                    "That is below " + least + ".",
                    "Give " + least + " or more, or call receivesNothing() to assert that there is no event.");
        }
    }
}
