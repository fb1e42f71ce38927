package io.kafkatest.assertj;

import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.Expectations;
import org.jspecify.annotations.Nullable;

/** The assertions on how many events come. */
abstract class CountedEventsAssert<SELF extends CountedEventsAssert<SELF, K, V>, K, V>
        extends TakenEventsAssert<SELF, K, V> {

    CountedEventsAssert(@Nullable TopicEvents<K, V> actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Waits for a number of events, and asserts that there are no more up to the end offsets at that instant. Fails at
     * once when there are more.
     *
     * <pre>{@code
     * topic.sendValues(List.of("a", "b"));
     *
     * assertThat(topic).receivesExactly(2);      // passes
     * assertThat(topic).receivesExactly(3);      // fails when the time is out
     * assertThat(topic).receivesExactly(1);      // fails at once
     * }</pre>
     *
     * @param events how many, from 0
     * @return this assertion
     * @throws AssertionError if there are more, or fewer when the time is out
     */
    public SELF receivesExactly(int events) {
        return await(Expectations.exactly(events));
    }

    /**
     * Waits for a number of events or more.
     *
     * <pre>{@code
     * topic.sendValues(List.of("a", "b"));
     *
     * assertThat(topic).receivesAtLeast(1);      // passes
     * assertThat(topic).receivesAtLeast(3);      // fails when the time is out
     * }</pre>
     *
     * @param events how many, from 1
     * @return this assertion
     * @throws AssertionError if there are fewer when the time is out
     */
    public SELF receivesAtLeast(int events) {
        return await(Expectations.atLeast(events));
    }

    /**
     * Waits for a number of events, and asserts that there are no more than another number up to the end offsets at that
     * instant. Fails at once when there are more.
     *
     * <pre>{@code
     * topic.sendValues(List.of("a", "b"));
     *
     * assertThat(topic).receivesBetween(1, 3);      // passes
     * assertThat(topic).receivesBetween(3, 4);      // fails when the time is out
     * assertThat(topic).receivesBetween(0, 1);      // fails at once
     * }</pre>
     *
     * @param least how many at least, from 0
     * @param most how many at most
     * @return this assertion
     * @throws AssertionError if there are more, or fewer when the time is out
     */
    public SELF receivesBetween(int least, int most) {
        return await(Expectations.between(least, most));
    }

    /**
     * Waits for a tombstone: an event with a null value, which deletes its key from a compacted topic.
     *
     * <pre>{@code
     * topic.sendTombstone("o-1");
     *
     * assertThat(topic).receivesTombstone("o-1");      // passes
     * assertThat(topic).receivesTombstone("o-2");      // fails when the time is out
     * }</pre>
     *
     * @param key its key
     * @return this assertion
     * @throws AssertionError if none comes in time
     */
    public SELF receivesTombstone(K key) {
        return await(Expectations.tombstone(key));
    }
}
