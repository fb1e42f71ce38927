package io.kafkatest.assertj;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.CaughtUp;
import io.kafkatest.assertj.internal.Expectation;
import io.kafkatest.assertj.internal.Expectations;
import io.kafkatest.assertj.internal.Moment;
import io.kafkatest.assertj.internal.TopicsByName;
import io.kafkatest.assertj.internal.TransactionsEnded;
import io.kafkatest.assertj.internal.Window;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * That there is nothing, up to this instant; and until when it is to stay so.
 *
 * <pre>{@code
 * assertThat(payments).receivesNothingMore().onceCaughtUp("order-service", orders);
 * }</pre>
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class NothingReceivedAssert<K, V> extends TopicEventsAssert<K, V> {

    private static final Duration LONG_AFTER = Duration.ofMinutes(1);

    private Supplier<Expectation<K, V>> expected = Expectations::nothing;

    /**
     * Begins an assertion; tests call {@link TopicEventsAssert#receivesNothing()}.
     *
     * @param actual the topic's events
     */
    public NothingReceivedAssert(@Nullable TopicEvents<K, V> actual) {
        super(actual);
    }

    final NothingReceivedAssert<K, V> expecting(Supplier<Expectation<K, V>> nothing) {
        this.expected = nothing;
        return this;
    }

    @Override
    public NothingReceivedAssert<K, V> within(Duration atMost) {
        super.within(atMost);
        return this;
    }

    /**
     * Waits until a consumer group has caught up on the events of its input topics, and asserts that there still is nothing
     * then. That is a proof, if the application writes what it makes of an event before it commits the event's offset: what
     * is to come has come. Fails at once when something arrives.
     *
     * <pre>{@code
     * orders.send("o-1", "25 apples");
     *
     * assertThat(refunds).receivesNothing().onceCaughtUp("order-service", orders);        // passes when the group is done
     * assertThat(payments).receivesNothing().onceCaughtUp("order-service", orders);       // fails when the payment comes
     * }</pre>
     *
     * @param group the consumer group's id, or a Kafka Streams application's; as in {@link KafkaCluster#nameFor}
     * @param inputs the topics it reads; those events are meant that are there now
     * @return this assertion
     * @throws AssertionError if something comes, or the group has not caught up when the time is out
     * @throws KafkaTestException if there are no input topics
     */
    public NothingReceivedAssert<K, V> onceCaughtUp(String group, TestTopic<?, ?>... inputs) {
        List<? extends TopicEvents<?, ?>> topics =
                Stream.of(inputs).map(TestTopic::events).toList();
        return onceCaughtUp(group, topics);
    }

    /**
     * The same for input topics that are known only by their names. Of a topic that the test doesn't declare with JUnit's
     * {@code @Topic("name")} the group is to have committed all events, also those of earlier tests.
     *
     * <pre>{@code
     * assertThat(refunds).receivesNothing().onceCaughtUp("order-service", "orders");        // passes when the group is done
     * assertThat(payments).receivesNothing().onceCaughtUp("order-service", "orders");       // fails when the payment comes
     * }</pre>
     *
     * @param group the consumer group's id, or a Kafka Streams application's; as in {@link KafkaCluster#nameFor}
     * @param input the name of a topic it reads, as in {@link KafkaCluster#nameFor}; those events are meant that are there now
     * @param more further topics
     * @return this assertion
     * @throws AssertionError if something comes, or the group has not caught up when the time is out
     * @throws KafkaTestException if there is no such topic
     */
    public NothingReceivedAssert<K, V> onceCaughtUp(String group, String input, String... more) {
        isNotNull();
        return onceCaughtUp(group, new TopicsByName(actual.cluster()).events(input, more));
    }

    private NothingReceivedAssert<K, V> onceCaughtUp(String group, List<? extends TopicEvents<?, ?>> topics) {
        isNotNull();
        KafkaCluster kafka = actual.cluster();
        return until(new CaughtUp(kafka, kafka.nameFor(group), topics));
    }

    /**
     * Waits until the transactions of some producers have ended, and asserts that there still is nothing then. Their events
     * appear when they are committed, and never if they are aborted. Fails at once when something appears.
     *
     * <pre>{@code
     * producer.beginTransaction();
     * producer.send(new ProducerRecord<>(payments.name(), "o-1", "25 paid"));
     * producer.abortTransaction();
     *
     * assertThat(payments).receivesNothing().onceTransactionsEnded("order-service-1");      // passes
     * producer.beginTransaction();
     * producer.send(new ProducerRecord<>(payments.name(), "o-1", "25 paid"));
     * assertThat(payments).receivesNothing().onceTransactionsEnded("order-service-1");      // fails when the time is out
     * }</pre>
     *
     * @param transactionalIds the producers' transactional ids; as in {@link KafkaCluster#nameFor}
     * @return this assertion
     * @throws AssertionError if something comes, or a transaction is still open when the time is out
     * @throws KafkaTestException if there are no ids
     */
    public NothingReceivedAssert<K, V> onceTransactionsEnded(String... transactionalIds) {
        isNotNull();
        KafkaCluster kafka = actual.cluster();
        List<String> named = Stream.of(transactionalIds).map(kafka::nameFor).toList();
        return until(new TransactionsEnded(kafka, named));
    }

    /**
     * Asserts that there still is nothing after some time. This is a guess, not a proof: what comes a moment later is not seen,
     * and the time is always spent. Take {@link #onceCaughtUp} or {@link #onceTransactionsEnded} where you can.
     *
     * <pre>{@code
     * assertThat(refunds).receivesNothing().withinWindow(ofMillis(500));       // passes after half a second without a refund
     * assertThat(payments).receivesNothing().withinWindow(ofMillis(500));      // fails when a payment comes in that time
     * }</pre>
     *
     * @param window how long, in place of {@link #within}
     * @return this assertion
     * @throws AssertionError if something comes
     */
    public NothingReceivedAssert<K, V> withinWindow(Duration window) {
        isNotNull();
        // The window itself says when it is over.
        checkUntil(new Window(window), window.plus(LONG_AFTER), expected);
        return this;
    }

    private NothingReceivedAssert<K, V> until(Moment moment) {
        checkUntil(moment, timeout(), expected);
        return this;
    }
}
