package io.kafkatest.assertj;

import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.Expectations;
import io.kafkatest.assertj.internal.TableDemand;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the latest value of each key, as a compacted topic keeps them: a tombstone removes its key.
 *
 * <p>They are live: each waits until it holds for all events up to the end offsets at that instant. Since a later event can
 * mend what an earlier one left, they fail only when the time is out, or an event can't be deserialized.
 *
 * <p>A key whose events are in several partitions has no latest value: asking for it throws a {@code KafkaTestException}.
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class TableAssert<K, V> extends WaitingAssert<TableAssert<K, V>, K, V> {

    /**
     * Begins an assertion; tests call {@link TopicEventsAssert#asTable()}.
     *
     * @param actual the topic's events
     */
    public TableAssert(@Nullable TopicEvents<K, V> actual) {
        super(actual, TableAssert.class);
    }

    /**
     * Waits until a key's latest value is this one.
     *
     * <pre>{@code
     * customers.send("c-1", "Ann");
     * customers.send("c-1", "Bob");
     *
     * assertThat(customers).asTable().containsEntry("c-1", "Bob");      // passes
     * assertThat(customers).asTable().containsEntry("c-1", "Ann");      // fails when the time is out
     * }</pre>
     *
     * @param key the key
     * @param value its latest value
     * @return this assertion
     * @throws AssertionError if it is another when the time is out
     */
    public TableAssert<K, V> containsEntry(K key, V value) {
        return await(Expectations.table(TableDemand.entry(key, value)));
    }

    /**
     * Waits until a key has a latest value.
     *
     * <pre>{@code
     * customers.send("c-1", "Ann");
     *
     * assertThat(customers).asTable().containsKey("c-1");      // passes
     * assertThat(customers).asTable().containsKey("c-2");      // fails when the time is out
     * }</pre>
     *
     * @param key the key
     * @return this assertion
     * @throws AssertionError if it has none when the time is out
     */
    public TableAssert<K, V> containsKey(K key) {
        return await(Expectations.table(TableDemand.key(key)));
    }

    /**
     * Waits until a key has no latest value: it never had one, or the last event with it is a tombstone.
     *
     * <pre>{@code
     * customers.send("c-1", "Ann");
     * customers.sendTombstone("c-1");
     * customers.send("c-2", "Bob");
     *
     * assertThat(customers).asTable().doesNotContainKey("c-1");      // passes
     * assertThat(customers).asTable().doesNotContainKey("c-2");      // fails when the time is out
     * }</pre>
     *
     * @param key the key
     * @return this assertion
     * @throws AssertionError if it has one when the time is out
     */
    public TableAssert<K, V> doesNotContainKey(K key) {
        return await(Expectations.table(TableDemand.noKey(key)));
    }

    /**
     * Waits until a number of keys have a latest value.
     *
     * <pre>{@code
     * customers.send("c-1", "Ann");
     * customers.send("c-1", "Bob");
     *
     * assertThat(customers).asTable().hasSize(1);      // passes
     * assertThat(customers).asTable().hasSize(2);      // fails when the time is out
     * }</pre>
     *
     * @param keys how many
     * @return this assertion
     * @throws AssertionError if they are more or fewer when the time is out
     */
    public TableAssert<K, V> hasSize(int keys) {
        return await(Expectations.table(TableDemand.size(keys)));
    }

    /**
     * Waits until no key has a latest value.
     *
     * <pre>{@code
     * customers.send("c-1", "Ann");
     * customers.sendTombstone("c-1");
     *
     * assertThat(customers).asTable().isEmpty();      // passes
     * customers.send("c-1", "Ann");
     * assertThat(customers).asTable().isEmpty();      // fails when the time is out
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if one has when the time is out
     */
    public TableAssert<K, V> isEmpty() {
        return hasSize(0);
    }

    /**
     * Waits until these keys have these latest values, and no other key has one.
     *
     * <pre>{@code
     * customers.send("c-1", "Ann");
     * customers.send("c-2", "Bob");
     *
     * assertThat(customers).asTable().containsExactlyEntriesOf(Map.of("c-1", "Ann", "c-2", "Bob"));      // passes
     * assertThat(customers).asTable().containsExactlyEntriesOf(Map.of("c-1", "Ann"));                    // fails when the time is out
     * }</pre>
     *
     * @param entries all that there are to be
     * @return this assertion
     * @throws AssertionError if there are others when the time is out
     */
    public TableAssert<K, V> containsExactlyEntriesOf(Map<? extends K, ? extends V> entries) {
        return await(Expectations.table(TableDemand.exactly(entries)));
    }
}
