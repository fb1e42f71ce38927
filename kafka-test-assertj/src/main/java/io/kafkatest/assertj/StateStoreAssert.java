package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.metadata.StreamsCheck;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.WritableAssertionInfo;
import org.assertj.core.error.ErrorMessageFactory;

/**
 * Assertions on a store of keys and values of an application of Kafka Streams.
 *
 * <pre>{@code
 * assertThat(streams).store("counts").containsExactlyEntriesOf(Map.of("apples", 2L, "pears", 1L));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class StateStoreAssert extends AbstractAssert<StateStoreAssert, KafkaStreams> {

    private final String store;
    private final Duration timeout;

    /**
     * Begins an assertion; tests call {@link KafkaStreamsAssert#store(String)}.
     *
     * @param actual the application
     * @param store the store's name
     * @param timeout how long each assertion waits
     */
    public StateStoreAssert(KafkaStreams actual, String store, Duration timeout) {
        super(actual, StateStoreAssert.class);
        this.store = store;
        this.timeout = timeout;
    }

    void describedBy(WritableAssertionInfo other) {
        info.description(other.description());
        info.overridingErrorMessage(other.overridingErrorMessage());
    }

    /**
     * Waits for an entry, among others.
     *
     * <pre>{@code
     * assertThat(streams).store("counts").containsEntry("apples", 2L);      // passes once there is that entry
     * assertThat(streams).store("counts").containsEntry("apples", 3L);      // fails when the time is out
     * }</pre>
     *
     * @param key its key
     * @param value its value
     * @return this assertion
     * @throws AssertionError if there is none in time
     */
    public StateStoreAssert containsEntry(Object key, Object value) {
        return passed(new StreamsCheck(actual).entry(store, key, value, timeout));
    }

    /**
     * Waits until there is no entry of a key.
     *
     * <pre>{@code
     * assertThat(streams).store("counts").doesNotContainKey("plums");       // passes
     * assertThat(streams).store("counts").doesNotContainKey("apples");      // fails when the time is out
     * }</pre>
     *
     * @param key which
     * @return this assertion
     * @throws AssertionError if there still is one when the time is out
     */
    public StateStoreAssert doesNotContainKey(Object key) {
        return passed(new StreamsCheck(actual).noKey(store, key, timeout));
    }

    /**
     * Waits for these entries, and no others.
     *
     * <pre>{@code
     * assertThat(streams).store("counts").containsExactlyEntriesOf(Map.of("apples", 2L));      // passes once it has that
     * assertThat(streams).store("counts").containsExactlyEntriesOf(Map.of());                  // fails then
     * }</pre>
     *
     * @param entries all of them
     * @return this assertion
     * @throws AssertionError if there are others when the time is out
     */
    public StateStoreAssert containsExactlyEntriesOf(Map<?, ?> entries) {
        return passed(new StreamsCheck(actual).entries(store, entries, timeout));
    }

    private StateStoreAssert passed(Optional<ErrorMessageFactory> failure) {
        failure.ifPresent(this::throwAssertionError);
        return this;
    }

    /** Leaves in the stack trace what helps to see where the assertion stands. */
    @Override
    protected boolean isElementOfCustomAssert(StackTraceElement element) {
        return Frames.areOurs(element) || super.isElementOfCustomAssert(element);
    }
}
