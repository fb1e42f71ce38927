package io.kafkatest.assertj;

import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.AmongState;
import io.kafkatest.assertj.internal.Expectation;
import io.kafkatest.assertj.internal.Expectations;
import io.kafkatest.assertj.internal.InState;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on everything that was written to a topic, with what has become of it: events of aborted and of open transactions
 * are seen too.
 *
 * <p>They are live: each waits until it holds for all that is written at that instant. A failure shows the state of each event,
 * and names the open transactions.
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class TransactionsAssert<K, V> extends WaitingAssert<TransactionsAssert<K, V>, K, V> {

    private @Nullable TopicEvents<K, V> committed;

    /**
     * Begins an assertion; tests call {@link TopicEventsAssert#withTransactions()}.
     *
     * @param actual the topic's events, uncommitted ones too
     */
    public TransactionsAssert(@Nullable TopicEvents<K, V> actual) {
        super(actual, TransactionsAssert.class);
    }

    /** What it is compared with. */
    final TransactionsAssert<K, V> comparedWith(@Nullable TopicEvents<K, V> topic) {
        committed = topic;
        return this;
    }

    /**
     * Waits for a number of events that are committed, or were sent without a transaction.
     *
     * <pre>{@code
     * producer.send(new ProducerRecord<>("payments", "o-1", "25 paid"));
     * producer.commitTransaction();
     *
     * assertThat(payments).withTransactions().hasCommitted(1);      // passes
     * assertThat(payments).withTransactions().hasCommitted(2);      // fails when the time is out
     * }</pre>
     *
     * @param events how many
     * @return this assertion
     * @throws AssertionError if there are more, or fewer when the time is out
     */
    public TransactionsAssert<K, V> hasCommitted(int events) {
        return has(events, EventState.COMMITTED);
    }

    /**
     * Waits for a number of events whose transactions were aborted.
     *
     * <pre>{@code
     * producer.send(new ProducerRecord<>("payments", "o-1", "25 paid"));
     * producer.abortTransaction();
     *
     * assertThat(payments).withTransactions().hasAborted(1);      // passes
     * assertThat(payments).withTransactions().hasAborted(0);      // fails at once
     * }</pre>
     *
     * @param events how many
     * @return this assertion
     * @throws AssertionError if there are more, or fewer when the time is out
     */
    public TransactionsAssert<K, V> hasAborted(int events) {
        return has(events, EventState.ABORTED);
    }

    /**
     * Waits for a number of events whose transactions are open, or that stand behind the first event of an open one in their
     * partition. What has become of the latter can't be known before: Kafka gives nothing behind it to those who read committed
     * events, and those who read all aren't told which producer an event is of. They become committed or aborted when the open
     * transaction ends.
     *
     * <pre>{@code
     * producer.send(new ProducerRecord<>("payments", "o-1", "25 paid"));
     *
     * assertThat(payments).withTransactions().hasOpen(1);      // passes
     * assertThat(payments).withTransactions().hasOpen(0);      // fails when the time is out
     * }</pre>
     *
     * @param events how many
     * @return this assertion
     * @throws AssertionError if there are more or fewer when the time is out
     */
    public TransactionsAssert<K, V> hasOpen(int events) {
        return has(events, EventState.OPEN);
    }

    private TransactionsAssert<K, V> has(int events, EventState state) {
        isNotNull();
        return await(InState.exactly(topic(), state.name(), events));
    }

    /**
     * Waits for an event in a state for which all named requirements hold. A failure lists the requirements, and for the nearest
     * events in that state those that don't hold.
     *
     * <pre>{@code
     * producer.send(new ProducerRecord<>("payments", "o-1", "25 paid"));
     * producer.abortTransaction();
     *
     * assertThat(payments).withTransactions().receives(EventState.ABORTED, event -> event.hasKey("o-1"));        // passes
     * assertThat(payments).withTransactions().receives(EventState.COMMITTED, event -> event.hasKey("o-1"));      // fails when the time is out
     * }</pre>
     *
     * @param state what has become of it
     * @param requirements calls assertions of the event; may be tried again on events of open transactions
     * @return this assertion
     * @throws AssertionError if none comes in time
     */
    public TransactionsAssert<K, V> receives(
            EventState state, Consumer<? super ConsumerRecordAssert<K, V>> requirements) {
        return among(state, () -> Expectations.eventWith(named(requirements)));
    }

    /**
     * Waits for an event in a state, and asserts that all in that state up to the end offsets at that instant satisfy
     * requirements.
     *
     * <pre>{@code
     * producer.send(new ProducerRecord<>("payments", "o-1", "25 paid"));
     * producer.abortTransaction();
     *
     * assertThat(payments)
     *         .withTransactions()
     *         .allSatisfy(EventState.ABORTED, event -> assertThat(event.value()).endsWith("paid"));         // passes
     * assertThat(payments)
     *         .withTransactions()
     *         .allSatisfy(EventState.ABORTED, event -> assertThat(event.value()).endsWith("refused"));      // fails at once
     * }</pre>
     *
     * @param state what has become of them
     * @param requirements throws unless they are satisfied; may be tried again on events of open transactions
     * @return this assertion
     * @throws AssertionError if one doesn't satisfy them or can't be deserialized, or none comes in time
     */
    public TransactionsAssert<K, V> allSatisfy(
            EventState state, ThrowingConsumer<? super ConsumerRecord<K, V>> requirements) {
        return among(state, () -> Expectations.all(requirements));
    }

    private TransactionsAssert<K, V> among(EventState state, Supplier<Expectation<K, V>> expected) {
        isNotNull();
        return await(new AmongState<>(topic(), state.name(), expected));
    }

    /**
     * Goes on with the events in a state, at this instant, and AssertJ's own assertions.
     *
     * <pre>{@code
     * producer.send(new ProducerRecord<>("payments", "o-1", "25 paid"));
     * producer.abortTransaction();
     *
     * assertThat(payments).withTransactions().records(EventState.ABORTED).hasSize(1);        // passes
     * assertThat(payments).withTransactions().records(EventState.COMMITTED).hasSize(1);      // fails
     * }</pre>
     *
     * @param state what has become of them
     * @return an assertion on the list of those that can be deserialized, in the order of arrival
     */
    public final ListAssert<ConsumerRecord<K, V>> records(EventState state) {
        return taken("events", state, Function.identity());
    }

    /**
     * Goes on with the values of the events in a state, at this instant, and AssertJ's own assertions.
     *
     * <pre>{@code
     * producer.send(new ProducerRecord<>("payments", "o-1", "25 paid"));
     * producer.abortTransaction();
     *
     * assertThat(payments).withTransactions().values(EventState.ABORTED).containsExactly("25 paid");      // passes
     * assertThat(payments).withTransactions().values(EventState.COMMITTED).contains("25 paid");           // fails
     * }</pre>
     *
     * @param state what has become of them
     * @return an assertion on the list of them, in the order of arrival
     */
    public final ListAssert<V> values(EventState state) {
        return taken("values", state, ConsumerRecord::value);
    }

    private <T> ListAssert<T> taken(String what, EventState state, Function<ConsumerRecord<K, V>, ? extends T> part) {
        isNotNull();
        if (actual == null) {
            return listed(what, List.<T>of());
        }
        InState<K, V> events = InState.any(topic(), state.name());
        checkNow(events);
        return listed(
                state.name().toLowerCase(Locale.ROOT) + " " + what + " of topic " + actual.topic(),
                events.records().stream().map(part).toList());
    }

    private TopicEvents<K, V> topic() {
        return committed == null ? actual : committed;
    }
}
