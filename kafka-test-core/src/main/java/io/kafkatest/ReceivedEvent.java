package io.kafkatest;

import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was read: Kafka's own record, or the bytes and the reason why they can't be deserialized.
 *
 * @param <K> the key's type
 * @param <V> the value's type
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ReceivedEvent<K, V> {

    private final ConsumerRecord<byte[], byte[]> raw;
    private final @Nullable ConsumerRecord<K, V> record;
    private final @Nullable Unreadable unreadable;
    private final @Nullable Function<ConsumerRecord<byte[], byte[]>, ReceivedEvent<K, V>> reading;

    private ReceivedEvent(
            ConsumerRecord<byte[], byte[]> raw,
            @Nullable ConsumerRecord<K, V> record,
            @Nullable Unreadable unreadable,
            @Nullable Function<ConsumerRecord<byte[], byte[]>, ReceivedEvent<K, V>> reading) {
        this.raw = raw;
        this.record = record;
        this.unreadable = unreadable;
        this.reading = reading;
    }

    /**
     * An event whose key and value were deserialized.
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param raw its bytes
     * @param record the same, deserialized
     * @return the event
     */
    public static <K, V> ReceivedEvent<K, V> readable(ConsumerRecord<byte[], byte[]> raw, ConsumerRecord<K, V> record) {
        return new ReceivedEvent<>(raw, record, null, null);
    }

    /**
     * An event whose key or value can't be deserialized.
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param raw its bytes
     * @param unreadable why
     * @return the event
     */
    public static <K, V> ReceivedEvent<K, V> unreadable(ConsumerRecord<byte[], byte[]> raw, Unreadable unreadable) {
        return new ReceivedEvent<>(raw, null, unreadable, null);
    }

    /**
     * An event that is deserialized whenever somebody looks, and not kept: of millions only the bytes fit into memory.
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param raw its bytes
     * @param reading makes the readable or unreadable event of them; called by several threads
     * @return the event
     */
    public static <K, V> ReceivedEvent<K, V> readOnDemand(
            ConsumerRecord<byte[], byte[]> raw, Function<ConsumerRecord<byte[], byte[]>, ReceivedEvent<K, V>> reading) {
        return new ReceivedEvent<>(raw, null, null, reading);
    }

    /**
     * The event's bytes.
     *
     * @return Kafka's record of them
     */
    public ConsumerRecord<byte[], byte[]> raw() {
        return raw;
    }

    /**
     * The event, deserialized.
     *
     * @return Kafka's record, or empty if it can't be deserialized
     */
    public Optional<ConsumerRecord<K, V>> record() {
        return Optional.ofNullable(read().record);
    }

    /**
     * Why the event can't be deserialized.
     *
     * @return the reason, or empty if it can
     */
    public Optional<Unreadable> unreadable() {
        return Optional.ofNullable(read().unreadable);
    }

    /**
     * The same event, deserialized once for all that is asked of what is returned. Of millions of events, don't keep it.
     *
     * <pre>{@code
     * ReceivedEvent<String, Order> read = event.read();
     * read.record().map(ConsumerRecord::key);           // deserializes nothing again
     * }</pre>
     *
     * @return this, unless this is one that is deserialized whenever somebody looks
     */
    public ReceivedEvent<K, V> read() {
        return reading == null ? this : reading.apply(raw);
    }

    /**
     * Why an event can't be deserialized.
     *
     * @param part {@code "key"} or {@code "value"}
     * @param deserializer the class that refused the bytes
     * @param cause what it threw
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Unreadable(String part, String deserializer, Throwable cause) {}
}
