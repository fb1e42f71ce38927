package io.kafkatest.assertj;

import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.Expectations;
import io.kafkatest.assertj.internal.Part;
import org.jspecify.annotations.Nullable;

/** The assertions that list keys or values. Final because of their generic arrays; soft assertions work below them. */
@SuppressWarnings("varargs") // the arrays are read and copied, never written to
abstract class ListedEventsAssert<SELF extends ListedEventsAssert<SELF, K, V>, K, V> extends WaitingAssert<SELF, K, V> {

    ListedEventsAssert(@Nullable TopicEvents<K, V> actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Waits for an event with each of these values, in any order and among others. A value listed twice needs two events.
     *
     * <pre>{@code
     * topic.sendValues(List.of("a", "b", "c"));
     *
     * assertThat(topic).containsValues("c", "a");      // passes
     * assertThat(topic).containsValues("a", "a");      // fails when the time is out: there is one "a"
     * }</pre>
     *
     * @param values what to wait for; null is the value of a tombstone
     * @return this assertion
     * @throws AssertionError if one doesn't come in time
     */
    @SafeVarargs
    public final SELF containsValues(@Nullable V... values) {
        return await(Expectations.contains(Part.value(), values));
    }

    /**
     * Waits for an event with each of these keys, in any order and among others. A key listed twice needs two events.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).containsKeys("o-1");      // passes
     * assertThat(topic).containsKeys("o-2");      // fails when the time is out
     * }</pre>
     *
     * @param keys what to wait for
     * @return this assertion
     * @throws AssertionError if one doesn't come in time
     */
    @SafeVarargs
    public final SELF containsKeys(@Nullable K... keys) {
        return await(Expectations.contains(Part.key(), keys));
    }

    /**
     * Waits for these values in this order, and asserts that nothing else is there up to the end offsets at that instant.
     * Fails at once on an event that is not the next one listed.
     *
     * <p>Kafka keeps the order of events only within a partition. For two values or more, a topic with several partitions
     * has to be narrowed first, with {@code forKey(key)} or {@code forPartition(number)}.
     *
     * <pre>{@code
     * topic.sendValues(List.of("a", "b"));
     *
     * assertThat(topic).containsExactlyValues("a", "b");      // passes
     * assertThat(topic).containsExactlyValues("b", "a");      // fails at once
     * assertThat(topic).containsExactlyValues("a");           // fails at once
     * }</pre>
     *
     * @param values all there are to be
     * @return this assertion
     * @throws AssertionError if other events come, or too few in time
     * @throws io.kafkatest.KafkaTestException if there is no order between events that may come
     */
    @SafeVarargs
    public final SELF containsExactlyValues(@Nullable V... values) {
        return await(Expectations.exactlyInOrder(Part.value(), values));
    }

    /**
     * Waits for events with these keys in this order, and asserts that nothing else is there up to the end offsets at that
     * instant. Fails at once on an event that is not the next one listed.
     *
     * <p>Kafka keeps the order of events only within a partition. For two keys or more, a topic with several partitions has
     * to be narrowed first, with {@code forPartition(number)}.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     * topic.send("o-2", "9 pears");
     *
     * assertThat(topic).containsExactlyKeys("o-1", "o-2");      // passes
     * assertThat(topic).containsExactlyKeys("o-2", "o-1");      // fails at once
     * }</pre>
     *
     * @param keys all there are to be
     * @return this assertion
     * @throws AssertionError if other events come, or too few in time
     * @throws io.kafkatest.KafkaTestException if there is no order between events that may come
     */
    @SafeVarargs
    public final SELF containsExactlyKeys(@Nullable K... keys) {
        return await(Expectations.exactlyInOrder(Part.key(), keys));
    }

    /**
     * Waits for these values in any order, and asserts that nothing else is there up to the end offsets at that instant.
     * Fails at once on an event that is not listed.
     *
     * <pre>{@code
     * topic.sendValues(List.of("a", "b"));
     *
     * assertThat(topic).containsExactlyValuesInAnyOrder("b", "a");           // passes
     * assertThat(topic).containsExactlyValuesInAnyOrder("b", "a", "a");      // fails when the time is out
     * assertThat(topic).containsExactlyValuesInAnyOrder("b");                // fails at once
     * }</pre>
     *
     * @param values all there are to be
     * @return this assertion
     * @throws AssertionError if other events come, or too few in time
     */
    @SafeVarargs
    public final SELF containsExactlyValuesInAnyOrder(@Nullable V... values) {
        return await(Expectations.exactlyInAnyOrder(Part.value(), values));
    }

    /**
     * Waits for events with these keys in any order, and asserts that nothing else is there up to the end offsets at that
     * instant. Fails at once on an event whose key is not listed.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     * topic.send("o-2", "9 pears");
     *
     * assertThat(topic).containsExactlyKeysInAnyOrder("o-2", "o-1");      // passes
     * assertThat(topic).containsExactlyKeysInAnyOrder("o-2");             // fails at once
     * }</pre>
     *
     * @param keys all there are to be
     * @return this assertion
     * @throws AssertionError if other events come, or too few in time
     */
    @SafeVarargs
    public final SELF containsExactlyKeysInAnyOrder(@Nullable K... keys) {
        return await(Expectations.exactlyInAnyOrder(Part.key(), keys));
    }
}
