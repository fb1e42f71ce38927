package io.kafkatest.internal.topic;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.ReceivedEvent.Unreadable;
import io.kafkatest.TopicSerdes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Makes typed events from bytes; what can't be read stays an event, with the reason. */
final class EventDeserializer<K, V> {

    private final Deserializer<K> keys;
    private final Deserializer<V> values;

    EventDeserializer(TopicSerdes<K, V> serdes) {
        this.keys = serdes.key().deserializer();
        this.values = serdes.value().deserializer();
    }

    /** By one thread at a time: Kafka's deserializers don't have to bear several. */
    synchronized ReceivedEvent<K, V> deserialize(ConsumerRecord<byte[], byte[]> raw) {
        Headers headers = Slim.headers(raw);
        K key;
        try {
            key = deserialize(keys, raw, headers, raw.key());
        } catch (RuntimeException e) {
            return ReceivedEvent.unreadable(raw, new Unreadable("key", name(keys), e));
        }
        V value;
        try {
            value = deserialize(values, raw, headers, raw.value());
        } catch (RuntimeException e) {
            return ReceivedEvent.unreadable(raw, new Unreadable("value", name(values), e));
        }
        return ReceivedEvent.readable(
                raw,
                new ConsumerRecord<>(
                        raw.topic(),
                        raw.partition(),
                        raw.offset(),
                        raw.timestamp(),
                        raw.timestampType(),
                        raw.serializedKeySize(),
                        raw.serializedValueSize(),
                        key,
                        value,
                        headers,
                        raw.leaderEpoch()));
    }

    /** As Kafka's consumer does it: null is never given to a deserializer. */
    private static <T> @Nullable T deserialize(
            Deserializer<T> deserializer,
            ConsumerRecord<byte[], byte[]> raw,
            Headers headers,
            byte @Nullable [] bytes) {
        return bytes == null ? null : deserializer.deserialize(raw.topic(), headers, bytes);
    }

    /** Kafka's own deserializers have no toString() that a reader could use. */
    private static String name(Deserializer<?> deserializer) {
        String text = deserializer.toString();
        return text.startsWith(deserializer.getClass().getName() + "@")
                ? deserializer.getClass().getSimpleName()
                : text;
    }
}
