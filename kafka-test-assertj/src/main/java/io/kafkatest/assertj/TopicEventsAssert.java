package io.kafkatest.assertj;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.Correlation;
import io.kafkatest.assertj.internal.EventAt;
import io.kafkatest.assertj.internal.Evidence;
import io.kafkatest.assertj.internal.Expectation;
import io.kafkatest.assertj.internal.Expectations;
import io.kafkatest.assertj.internal.Outputs;
import io.kafkatest.assertj.internal.TopicsByName;
import io.kafkatest.assertj.internal.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the events of a topic since the test began.
 *
 * <p>They are live: each waits until it holds, passes at that moment, and fails at once when it can't hold any more or
 * when the time set by {@link #within} is out. What is said to be exact is decided on everything up to the topic's end
 * offsets at that instant, so that nothing is missed by chance.
 *
 * <p>An event that can't be deserialized counts as an event. It equals no value and satisfies nothing: assertions about
 * all events fail on it, others pass it over, and every failure shows its bytes and the reason.
 *
 * <pre>{@code
 * assertThat(payments).within(ofSeconds(5))
 *         .receivesExactly(1)
 *         .first()
 *         .hasKey("o-1")
 *         .hasHeader("trace-id");
 * assertThat(payments).receivesNothingMore();
 * }</pre>
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class TopicEventsAssert<K, V> extends CountedEventsAssert<TopicEventsAssert<K, V>, K, V> {

    /**
     * Begins an assertion; tests call {@link KafkaAssertions#assertThat(TopicEvents)}.
     *
     * @param actual the topic's events
     */
    public TopicEventsAssert(@Nullable TopicEvents<K, V> actual) {
        super(actual, TopicEventsAssert.class);
    }

    /**
     * Narrows the following assertions to the events with a key. Kafka keeps their order, unless they were sent to
     * different partitions on purpose. An event whose key can't be read may have any, so it is among them.
     *
     * <pre>{@code
     * topic.send("o-1", "created");
     * topic.send("o-2", "created");
     * topic.send("o-1", "paid");
     *
     * assertThat(topic).forKey("o-1").containsExactlyValues("created", "paid");      // passes
     * assertThat(topic).forKey("o-2").containsExactlyValues("created", "paid");      // fails when the time is out
     * }</pre>
     *
     * @param key the key, in place of one given before; null for events without a key
     * @return an assertion on these events, with the same timeout and description
     */
    public final TopicEventsAssert<K, V> forKey(@Nullable K key) {
        return narrowed(view().withKey(key));
    }

    /**
     * Narrows the following assertions to the events in a partition. Kafka keeps their order.
     *
     * <pre>{@code
     * topic.event("o-1", "created").partition(2).send();
     *
     * assertThat(topic).forPartition(2).receivesExactly(1);      // passes
     * assertThat(topic).forPartition(0).receivesExactly(1);      // fails when the time is out
     * }</pre>
     *
     * @param partition its number, from 0, in place of one given before
     * @return an assertion on these events, with the same timeout and description
     * @throws KafkaTestException if the number is negative; if the topic has no such partition, the next assertion does
     */
    public final TopicEventsAssert<K, V> forPartition(int partition) {
        if (partition < 0) {
            throw new KafkaTestException(
                    "The events of partition " + partition + " were asked for.",
                    "Partitions are numbered from 0.",
                    "Give the number of one of the topic's partitions.");
        }
        return narrowed(view().withPartition(partition));
    }

    /**
     * Narrows the following assertions to the events with a header. It may be called several times.
     *
     * <pre>{@code
     * topic.event("o-1", "created").header("tenant", "a").send();
     *
     * assertThat(topic).forHeader("tenant", "a").receivesExactly(1);      // passes
     * assertThat(topic).forHeader("tenant", "b").receivesExactly(1);      // fails when the time is out
     * }</pre>
     *
     * @param name the header's key
     * @param value its value, as UTF-8; of several headers with that key one must have it
     * @return an assertion on these events, with the same timeout and description
     */
    public final TopicEventsAssert<K, V> forHeader(String name, String value) {
        return narrowed(view().withHeader(name, value.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Narrows the following assertions to the events of some kind. It may be called several times. An event that can't be
     * read may be of that kind, so it is among them.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).forEvents("large ones", event -> event.value().length() > 8).receivesExactly(1);       // passes
     * assertThat(topic).forEvents("tiny ones", event -> event.value().length() < 3).receivesExactly(1);        // fails when the time is out
     * }</pre>
     *
     * @param description what a failure calls them
     * @param wanted is asked once for each event
     * @return an assertion on these events, with the same timeout and description
     */
    public final TopicEventsAssert<K, V> forEvents(String description, Predicate<? super ConsumerRecord<K, V>> wanted) {
        return narrowed(view().with(description, wanted));
    }

    private TopicEventsAssert<K, V> narrowed(View<K, V> part) {
        return this.<TopicEventsAssert<K, V>>sameEvents(
                TopicEventsAssert.class, part, () -> new TopicEventsAssert<>(actual));
    }

    /**
     * Goes on with the latest value of each key, as on a compacted topic: a tombstone removes its key.
     *
     * <pre>{@code
     * customers.send("c-1", "Ann");
     * customers.send("c-1", "Bob");
     *
     * assertThat(customers).asTable().containsEntry("c-1", "Bob");      // passes
     * assertThat(customers).asTable().containsEntry("c-1", "Ann");      // fails when the time is out
     * }</pre>
     *
     * @return an assertion on them, with the same timeout and description
     */
    public final TableAssert<K, V> asTable() {
        return this.<TableAssert<K, V>>sameEvents(TableAssert.class, view(), () -> new TableAssert<>(actual));
    }

    /**
     * Goes on with everything that was written to the topic, also by transactions that are open or were aborted. All other
     * assertions see what is committed.
     *
     * <pre>{@code
     * assertThat(payments).withTransactions().hasCommitted(2).hasAborted(0);      // passes if two events are there for all
     * assertThat(payments).withTransactions().hasOpen(1);                         // fails if no transaction is open
     * }</pre>
     *
     * @return an assertion on it, with the same timeout and description
     */
    public final TransactionsAssert<K, V> withTransactions() {
        @Nullable TopicEvents<K, V> all = actual == null ? null : actual.uncommitted();
        @SuppressWarnings("unchecked") // AssertJ's proxies know classes only
        TransactionsAssert<K, V> made =
                making().of(TransactionsAssert.class, TopicEvents.class, all, () -> new TransactionsAssert<>(all));
        return inheriting(made).viewing(view()).comparedWith(actual);
    }

    /**
     * Goes on with how long events took from another topic to this one, by the timestamps of both. Those of Kafka Streams' output
     * are mostly copied from its input: give the output topic {@code message.timestamp.type=LogAppendTime} to measure it.
     *
     * <pre>{@code
     * assertThat(payments).latencyFrom(orders).byKey().percentile(99).isLessThan(ofMillis(200));      // passes if 99 of 100 came so soon
     * assertThat(refunds).latencyFrom(orders).byKey();                                                // fails if one doesn't come in time
     * }</pre>
     *
     * @param input the topic they come from
     * @return what asks how an event is found again
     */
    public final LatencyFrom latencyFrom(TestTopic<?, ?> input) {
        return new LatencyFrom(correlation -> latencies(input::events, correlation));
    }

    /**
     * Goes on with how long events took from a topic that is known only by its name, as {@link #latencyFrom(TestTopic)} does. Its
     * events are those since the test began if the test declares it with JUnit's {@code @Topic("name")}, else all there are.
     *
     * <pre>{@code
     * assertThat(payments).latencyFrom("orders").byKey().max().isLessThan(ofSeconds(1));      // passes if each came so soon
     * assertThat(refunds).latencyFrom("orders").byKey();                                      // fails if one doesn't come in time
     * }</pre>
     *
     * @param input the name of the topic they come from, as in {@link io.kafkatest.KafkaCluster#nameFor}
     * @return what asks how an event is found again; that throws a {@link KafkaTestException} if there is no such topic
     */
    public final LatencyFrom latencyFrom(String input) {
        return new LatencyFrom(
                correlation -> latencies(() -> new TopicsByName(actual.cluster()).events(input), correlation));
    }

    private LatencyAssert latencies(Supplier<TopicEvents<?, ?>> input, Correlation correlation) {
        isNotNull();
        TopicEvents<?, ?> events = input.get();
        Outputs<K, V> outputs = new Outputs<>(events, correlation);
        @Nullable Evidence evidence = awaited(outputs);
        String topic = actual == null ? "no topic" : actual.topic();
        String way = "latency from " + events.topic() + " to " + topic + " by " + correlation.name();
        // Without evidence a soft assertion has collected that some didn't come.
        return inheriting(
                evidence == null
                        ? new LatencyAssert(way, List.of(), making().silent())
                        : new LatencyAssert(way, outputs.latencies(), making()));
    }

    /**
     * Asserts that there is no event, up to the end offsets at this instant. It doesn't wait, whatever {@link #within} says,
     * and says nothing about what comes later: {@link NothingReceivedAssert#onceCaughtUp onceCaughtUp},
     * {@link NothingReceivedAssert#onceTransactionsEnded onceTransactionsEnded} and
     * {@link NothingReceivedAssert#withinWindow withinWindow} go on from here.
     *
     * <pre>{@code
     * assertThat(topic).receivesNothing();      // passes
     * topic.send("o-1", "25 apples");
     * assertThat(topic).receivesNothing();      // fails at once
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there is one
     */
    public final NothingReceivedAssert<K, V> receivesNothing() {
        return nothing(Expectations::nothing);
    }

    /**
     * Asserts that there is no event but those that assertions which passed before were about, up to the end offsets at
     * this instant. It doesn't wait, whatever {@link #within} says, and says nothing about what comes later:
     * {@link NothingReceivedAssert#onceCaughtUp onceCaughtUp},
     * {@link NothingReceivedAssert#onceTransactionsEnded onceTransactionsEnded} and
     * {@link NothingReceivedAssert#withinWindow withinWindow} go on from here.
     *
     * <p>An assertion is about the events it lists, finds or counts: {@code containsKeys("o-1")} about one event with
     * that key, {@code receivesAtLeast(2)} about the first two, {@code allSatisfy} about all there were. Narrowed by
     * {@link #forKey} or {@link #forPartition}, it is about events there, and this assertion looks only there.
     *
     * <pre>{@code
     * topic.sendValues(List.of("a", "b"));
     *
     * assertThat(topic).containsValues("a", "b").receivesNothingMore();      // passes
     * topic.send("o-1", "c");
     * assertThat(topic).receivesNothingMore();                               // fails at once
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there is another
     */
    public final NothingReceivedAssert<K, V> receivesNothingMore() {
        return nothing(() -> Expectations.nothingMore(actual));
    }

    private NothingReceivedAssert<K, V> nothing(Supplier<Expectation<K, V>> expected) {
        checkNow(expected.get());
        return this.<NothingReceivedAssert<K, V>>sameEvents(
                        NothingReceivedAssert.class, view(), () -> new NothingReceivedAssert<>(actual))
                .expecting(expected);
    }

    /**
     * Waits for an event and goes on with the first one.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).first().hasKey("o-1");      // passes
     * assertThat(topic).first().hasKey("o-2");      // fails
     * }</pre>
     *
     * @return an assertion on it
     * @throws AssertionError if none comes in time, or it can't be deserialized
     * @throws KafkaTestException if there are several, in partitions between which there is no order
     */
    public final ConsumerRecordAssert<K, V> first() {
        return element(0);
    }

    /**
     * Waits for an event and goes on with the last one, up to the end offsets at that instant.
     *
     * <pre>{@code
     * topic.sendValues(List.of("a", "b"));
     *
     * assertThat(topic).last().hasValue("b");      // passes
     * assertThat(topic).last().hasValue("a");      // fails
     * }</pre>
     *
     * @return an assertion on it
     * @throws AssertionError if none comes in time, or it can't be deserialized
     * @throws KafkaTestException if there are several, in partitions between which there is no order
     */
    public final ConsumerRecordAssert<K, V> last() {
        return at(EventAt.last());
    }

    /**
     * Waits for the event at an index and goes on with it.
     *
     * <pre>{@code
     * topic.sendValues(List.of("a", "b"));
     *
     * assertThat(topic).element(1).hasValue("b");      // passes
     * assertThat(topic).element(2).hasValue("c");      // fails when the time is out
     * }</pre>
     *
     * @param index from 0
     * @return an assertion on it
     * @throws AssertionError if it doesn't come in time, or can't be deserialized
     * @throws KafkaTestException if there are several events, in partitions between which there is no order
     */
    public final ConsumerRecordAssert<K, V> element(int index) {
        return at(Expectations.at(index));
    }

    private ConsumerRecordAssert<K, V> at(EventAt<K, V> expectation) {
        @Nullable Evidence evidence = awaited(expectation);
        if (evidence == null) { // in soft assertions, where nothing can be thrown
            Making silent = making().silent();
            return inheriting(recordAssert(silent, null)).making(silent);
        }
        ConsumerRecord<K, V> record = expectation.record();
        return inheriting(recordAssert(making(), record)).withEvidence(evidence);
    }

    @SuppressWarnings("unchecked") // AssertJ's proxies know classes only
    private ConsumerRecordAssert<K, V> recordAssert(Making how, @Nullable ConsumerRecord<K, V> record) {
        return how.of(
                ConsumerRecordAssert.class, ConsumerRecord.class, record, () -> new ConsumerRecordAssert<>(record));
    }
}
