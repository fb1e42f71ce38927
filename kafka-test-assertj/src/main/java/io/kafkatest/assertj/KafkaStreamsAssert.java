package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.metadata.StreamsCheck;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an application of Kafka Streams and on what is in its state stores.
 *
 * <p>Each looks again and again until it holds, and fails when the time set by {@link #within} is out: 5 seconds by default,
 * whatever {@code kafka-test.timeout} is. For a store it is set before {@link #store(String)}.
 *
 * <pre>{@code
 * assertThat(streams).isRunning();
 * assertThat(streams).store("counts").containsEntry("apples", 2L);
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class KafkaStreamsAssert extends AbstractAssert<KafkaStreamsAssert, KafkaStreams> {

    private Duration timeout = Duration.ofSeconds(5);

    /**
     * Begins an assertion; tests call {@link KafkaStreamsAssertions#assertThat(KafkaStreams)}.
     *
     * @param actual the application
     */
    public KafkaStreamsAssert(@Nullable KafkaStreams actual) {
        super(actual, KafkaStreamsAssert.class);
    }

    /**
     * Sets how long the following assertions wait for what they assert.
     *
     * <pre>{@code
     * assertThat(streams).within(ofSeconds(20)).isRunning();       // passes as soon as it runs
     * assertThat(streams).within(ofMillis(200)).isRunning();       // fails if it doesn't after 200 ms
     * }</pre>
     *
     * @param atMost the time; zero for what there is at this moment
     * @return this assertion
     */
    public KafkaStreamsAssert within(Duration atMost) {
        timeout = atMost;
        return this;
    }

    /**
     * Waits until the application runs.
     *
     * <pre>{@code
     * streams.start();
     * assertThat(streams).isRunning();      // passes once it does
     *
     * streams.close();
     * assertThat(streams).isRunning();      // fails when the time is out
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it doesn't in time
     */
    public KafkaStreamsAssert isRunning() {
        return hasState(KafkaStreams.State.RUNNING);
    }

    /**
     * Waits for a state.
     *
     * <pre>{@code
     * streams.close();
     *
     * assertThat(streams).hasState(State.NOT_RUNNING);      // passes
     * assertThat(streams).hasState(State.ERROR);            // fails when the time is out
     * }</pre>
     *
     * @param state which
     * @return this assertion
     * @throws AssertionError if it has another when the time is out
     */
    public KafkaStreamsAssert hasState(KafkaStreams.State state) {
        isNotNull();
        return passed(new StreamsCheck(actual).state(state, timeout));
    }

    /**
     * Goes on with a store of keys and values.
     *
     * <pre>{@code
     * assertThat(streams).store("counts").containsEntry("apples", 2L);      // passes once there is that entry
     * assertThat(streams).store("counts").containsEntry("apples", 3L);      // fails when the time is out
     * }</pre>
     *
     * @param store its name
     * @return an assertion on it, with the same timeout and description
     */
    public StateStoreAssert store(String store) {
        isNotNull();
        StateStoreAssert made = new StateStoreAssert(actual, store, timeout);
        made.describedBy(info);
        return made;
    }

    private KafkaStreamsAssert passed(Optional<ErrorMessageFactory> failure) {
        failure.ifPresent(this::throwAssertionError);
        return this;
    }

    /** Leaves in the stack trace what helps to see where the assertion stands. */
    @Override
    protected boolean isElementOfCustomAssert(StackTraceElement element) {
        return Frames.areOurs(element) || super.isElementOfCustomAssert(element);
    }
}
