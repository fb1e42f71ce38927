package io.kafkatest.assertj.internal;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
     * A number of events between two.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param least from 0
     * @param most no less
     * @return holds for a number between them, up to the end offsets
     */
    public static <K, V> Expectation<K, V> between(int least, int most) {
        requireNumber("Between " + least + " and " + most + " events were asked for.", least, 0);
        if (most < least) {
            throw new KafkaTestException(
                    "Between " + least + " and " + most + " events were asked for.",
                    "There is no number between them.",
                    "Give the lower one first.");
        }
        return new Between<>(least, most);
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
     * No event that satisfies requirements.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param requirements throw unless they are satisfied
     * @return holds as long as there is none, and all can be read
     */
    public static <K, V> Expectation<K, V> none(ThrowingConsumer<? super ConsumerRecord<K, V>> requirements) {
        return new NoneSatisfy<>(requirements);
    }

    /**
     * Events one after the other, among others.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param steps check a record each
     * @return holds when there is an event for each, in order
     */
    public static <K, V> Expectation<K, V> inOrder(List<BiConsumer<ConsumerRecord<K, V>, Requirements>> steps) {
        return new InOrder<>(steps(steps));
    }

    /**
     * Events one directly after the other.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param steps check a record each
     * @return holds when there is an event for each, with no other between them
     */
    public static <K, V> Expectation<K, V> consecutive(List<BiConsumer<ConsumerRecord<K, V>, Requirements>> steps) {
        return new Consecutive<>(steps(steps));
    }

    private static <K, V> Steps<K, V> steps(List<BiConsumer<ConsumerRecord<K, V>, Requirements>> steps) {
        if (steps.isEmpty()) {
            throw new KafkaTestException(
                    "Events were asked for, one after the other.",
                    "No requirement was listed, so that any topic would do.",
                    "List at least one, or call receivesNothing() or receivesAtLeast(number).");
        }
        return new Steps<>(steps);
    }

    /**
     * Listed values and no others, in the listed order of each group.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param group what the values are listed by
     * @param listed any number
     * @return holds when they are there, up to the end offsets
     */
    public static <K, V> Expectation<K, V> exactlyPer(
            EventGroup<K, V> group, Map<?, ? extends List<? extends V>> listed) {
        Map<Identity, List<V>> copy = new LinkedHashMap<>();
        listed.forEach(
                (id, values) -> copy.put(new Identity(id), Collections.unmodifiableList(new ArrayList<>(values))));
        return new ExactlyPer<>(group, copy);
    }

    /**
     * Events with something that never goes down in a group.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param <T> what is compared
     * @param group in which events have an order
     * @param by takes it from a record
     * @return holds when there is one and all are in order, up to the end offsets
     */
    public static <K, V, T extends Comparable<? super T>> Expectation<K, V> ordered(
            EventGroup<K, V> group, Function<? super ConsumerRecord<K, V>, ? extends T> by) {
        return new Ordered<K, V, T>(
                "events that are ordered per " + group.name(),
                group,
                event -> event.record().map(by));
    }

    /**
     * Events whose timestamps never go back in a partition.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @return holds when there is one and all are in order, up to the end offsets
     */
    public static <K, V> Expectation<K, V> orderedTimestamps() {
        return new Ordered<>(
                "events whose timestamps never go back",
                EventGroup.<K, V>partition(),
                event -> Optional.of(Instant.ofEpochMilli(event.raw().timestamp())));
    }

    /**
     * No two events with the same of something.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param what names it
     * @param id takes it from a record
     * @return holds as long as there are none, and all can be read
     */
    public static <K, V> Expectation<K, V> noDuplicates(String what, Function<? super ConsumerRecord<K, V>, ?> id) {
        return new NoDuplicates<>(what, id);
    }

    /**
     * No null value.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @return holds as long as there is none
     */
    public static <K, V> Expectation<K, V> noTombstones() {
        return new Nothing<>("no tombstone", event -> event.raw().value() != null);
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
        return new Nothing<>("nothing more than what was asserted before", event -> topic.isAccountedFor(event));
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

    /**
     * A state of the latest values.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param demand what they should be
     * @return holds when they are so, up to the end offsets
     */
    public static <K, V> Expectation<K, V> table(TableDemand<K, V> demand) {
        return new TableState<>(demand);
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
