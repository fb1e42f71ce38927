package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Text;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.assertj.core.error.ErrorMessageFactory;

/**
 * Checks what is wanted of an application of Kafka Streams.
 *
 * @param streams the application
 */
public record StreamsCheck(KafkaStreams streams) {

    /**
     * A state.
     *
     * @param state which
     * @param timeout how long at the most
     * @return the failure, if it didn't come to that
     */
    public Optional<ErrorMessageFactory> state(KafkaStreams.State state, Duration timeout) {
        return new MetadataCheck<>("the Kafka Streams application", streams::state, seen -> shown())
                .within(timeout, new WantedBy<>("to be " + state, seen -> seen == state, seen -> "it is " + seen));
    }

    private List<String> shown() {
        List<String> threads = streams.metadataForLocalThreads().stream()
                .map(thread -> thread.threadName() + "  " + thread.threadState())
                .sorted()
                .toList();
        return new Section("Stream threads: " + (threads.isEmpty() ? "none" : threads.size()), Text.bounded(threads))
                .layout();
    }

    /**
     * An entry of a store.
     *
     * @param store its name
     * @param key of the entry
     * @param value of the entry
     * @param timeout how long at the most
     * @return the failure, if it didn't come
     */
    public Optional<ErrorMessageFactory> entry(String store, Object key, Object value, Duration timeout) {
        return store(
                store, "to contain the entry " + key + "=" + value, content -> value.equals(content.get(key)), timeout);
    }

    /**
     * No entry of a key.
     *
     * @param store its name
     * @param key which
     * @param timeout how long at the most
     * @return the failure, if it didn't go
     */
    public Optional<ErrorMessageFactory> noKey(String store, Object key, Duration timeout) {
        return store(store, "not to contain the key " + key, content -> !content.containsKey(key), timeout);
    }

    /**
     * All entries.
     *
     * @param store its name
     * @param entries which
     * @param timeout how long at the most
     * @return the failure, if it didn't come to that
     */
    public Optional<ErrorMessageFactory> entries(String store, Map<?, ?> entries, Duration timeout) {
        return store(store, "to contain exactly " + entries, content -> content.equals(entries), timeout);
    }

    private Optional<ErrorMessageFactory> store(
            String store, String expected, Predicate<Map<Object, Object>> wanted, Duration timeout) {
        return new MetadataCheck<>("the state store " + store, () -> content(store), seen -> evidence(store, seen))
                .within(
                        timeout,
                        new WantedBy<Optional<Map<Object, Object>>>(
                                expected,
                                seen -> seen.filter(wanted).isPresent(),
                                seen -> seen.isPresent()
                                        ? "it doesn't have that"
                                        : "it can't be read: the application is " + streams.state()
                                                + ", or has no such store of keys and values"));
    }

    private static List<String> evidence(String store, Optional<Map<Object, Object>> seen) {
        List<String> entries = seen.orElse(Map.of()).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .toList();
        return new Section(
                        "Entries of " + store + ": " + (entries.isEmpty() ? "none" : entries.size()),
                        Text.bounded(entries))
                .layout();
    }

    /** Empty while it can't be read, as during a rebalance. */
    private Optional<Map<Object, Object>> content(String name) {
        try {
            ReadOnlyKeyValueStore<Object, Object> store =
                    streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
            Map<Object, Object> content = new LinkedHashMap<>();
            try (KeyValueIterator<Object, Object> entries = store.all()) {
                entries.forEachRemaining(entry -> content.put(entry.key, entry.value));
            }
            return Optional.of(content);
        } catch (InvalidStateStoreException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
