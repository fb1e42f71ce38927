package io.kafkatest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A topic of a test: send to it, and see what is on it.
 *
 * <pre>{@code
 * orders.send("o-1", new Order("o-1", 25));
 * orders.event("o-2", new Order("o-2", 9)).header("trace-id", "abc").partition(1).send();
 * orders.sendTombstone("o-1");
 * }</pre>
 *
 * <p>Every send waits until the brokers have the event; if no broker is there any more it fails, and the event doesn't come when one is
 * started again. Safe for use by several threads.
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface TestTopic<K, V> {

    /**
     * The topic's name.
     *
     * @return as Kafka knows it
     */
    String name();

    /**
     * The topic's declared settings.
     *
     * @return the spec it was created with
     */
    TopicSpec spec();

    /**
     * How many partitions it was declared with.
     *
     * @return at least 1
     */
    default int partitions() {
        return spec().partitions();
    }

    /**
     * Sends a value without a key.
     *
     * @param value the value
     * @return where it was written
     * @throws KafkaTestException if it can't be serialized or written, or the cluster is closed
     */
    default RecordMetadata send(V value) {
        return send(new ProducerRecord<>(name(), value));
    }

    /**
     * Sends a key and a value. Kafka's default partitioner chooses the partition by the key.
     *
     * @param key the key, or null
     * @param value the value
     * @return where it was written
     * @throws KafkaTestException if it can't be serialized or written, or the cluster is closed
     */
    default RecordMetadata send(@Nullable K key, V value) {
        return send(new ProducerRecord<>(name(), key, value));
    }

    /**
     * Sends a record of Kafka's own type.
     *
     * @param record for this topic
     * @return where it was written
     * @throws KafkaTestException if it is for another topic, can't be serialized or written, or the cluster is closed
     */
    RecordMetadata send(ProducerRecord<K, V> record);

    /**
     * Sends several values without keys, in this order.
     *
     * @param values the values
     * @return where each was written
     * @throws KafkaTestException if one can't be serialized or written, or the cluster is closed
     */
    default List<RecordMetadata> sendValues(List<? extends V> values) {
        return sendRecords(values.stream()
                .map(value -> new ProducerRecord<K, V>(name(), value))
                .toList());
    }

    /**
     * Sends several keys with their values, in the map's order.
     *
     * @param values values by key
     * @return where each was written
     * @throws KafkaTestException if one can't be serialized or written, or the cluster is closed
     */
    default List<RecordMetadata> sendAll(Map<? extends K, ? extends V> values) {
        return sendRecords(values.entrySet().stream()
                .map(entry -> new ProducerRecord<K, V>(name(), entry.getKey(), entry.getValue()))
                .toList());
    }

    /**
     * Sends several records of Kafka's own type, in this order. Nothing is sent if one can't be serialized.
     *
     * @param records for this topic
     * @return where each was written
     * @throws KafkaTestException if one is for another topic, can't be serialized or written, or the cluster is closed
     */
    List<RecordMetadata> sendRecords(List<ProducerRecord<K, V>> records);

    /**
     * Sends a tombstone: a key whose value is null, which deletes it from a compacted topic.
     *
     * @param key the key
     * @return where it was written
     * @throws KafkaTestException if it can't be serialized or written, or the cluster is closed
     */
    default RecordMetadata sendTombstone(K key) {
        return send(new ProducerRecord<K, V>(name(), key, null));
    }

    /**
     * Begins an event that has more than a key and a value.
     *
     * @param key the key, or null
     * @param value the value, or null for a tombstone
     * @return the event, to be given headers, a partition or a timestamp, and sent
     */
    default OutgoingEvent<K, V> event(@Nullable K key, @Nullable V value) {
        return new OutgoingEvent<>(this, new ProducerRecord<>(name(), key, value));
    }

    /**
     * The topic's events, since the test began.
     *
     * @return the same object each time
     */
    TopicEvents<K, V> events();

    /**
     * An event to be sent. Immutable: each step returns a new one.
     *
     * <pre>{@code
     * orders.event("o-1", order).header("trace-id", "abc").timestamp(Instant.EPOCH).send();
     * }</pre>
     *
     * @param <K> the key's type
     * @param <V> the value's type
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    final class OutgoingEvent<K, V> {

        private final TestTopic<K, V> topic;
        private final ProducerRecord<K, V> record;

        private OutgoingEvent(TestTopic<K, V> topic, ProducerRecord<K, V> record) {
            this.topic = topic;
            this.record = record;
        }

        private OutgoingEvent<K, V> with(@Nullable Integer partition, @Nullable Long timestamp) {
            return new OutgoingEvent<>(
                    topic,
                    new ProducerRecord<>(
                            record.topic(), partition, timestamp, record.key(), record.value(), record.headers()));
        }

        /**
         * Adds a header. A key may be added several times.
         *
         * @param key its key
         * @param value its value, sent as UTF-8
         * @return the event with the header
         */
        public OutgoingEvent<K, V> header(String key, String value) {
            return header(key, value.getBytes(StandardCharsets.UTF_8));
        }

        /**
         * Adds a header. A key may be added several times.
         *
         * @param key its key
         * @param value its value
         * @return the event with the header
         */
        public OutgoingEvent<K, V> header(String key, byte[] value) {
            OutgoingEvent<K, V> copy = with(record.partition(), record.timestamp());
            copy.record.headers().add(key, value);
            return copy;
        }

        /**
         * Chooses the partition.
         *
         * @param partition from 0
         * @return the event for that partition
         */
        public OutgoingEvent<K, V> partition(int partition) {
            return with(partition, record.timestamp());
        }

        /**
         * Sets the event's timestamp instead of the time of sending.
         *
         * @param time kept to the millisecond
         * @return the event with that timestamp
         */
        public OutgoingEvent<K, V> timestamp(Instant time) {
            return with(record.partition(), time.toEpochMilli());
        }

        /**
         * Sends the event.
         *
         * @return where it was written
         * @throws KafkaTestException if it can't be serialized or written, or the cluster is closed
         */
        public RecordMetadata send() {
            return topic.send(record);
        }
    }
}
