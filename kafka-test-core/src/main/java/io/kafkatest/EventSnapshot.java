package io.kafkatest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What was on a topic at one moment. Immutable.
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 * @param topic the topic's name
 * @param since when the view of the topic began; times are shown relative to it
 * @param events everything since then, in the order of arrival: per partition by offset
 * @param endOffsets the offset after the last event read, by partition
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record EventSnapshot<K, V>(
        String topic, Instant since, List<ReceivedEvent<K, V>> events, Map<Integer, Long> endOffsets) {

    /**
     * Keeps the list, which must not change afterwards, and copies the offsets.
     *
     * @param topic the topic's name
     * @param since when the view of the topic began
     * @param events everything since then
     * @param endOffsets the offset after the last event read, by partition
     */
    public EventSnapshot {
        endOffsets = Map.copyOf(endOffsets);
    }

    /**
     * How many events there are, readable or not.
     *
     * @return the number
     */
    public int size() {
        return events.size();
    }

    /**
     * How many partitions the topic has.
     *
     * @return at least 1
     */
    public int partitions() {
        return endOffsets.size();
    }

    /**
     * The events that could be deserialized.
     *
     * @return Kafka's own records
     */
    public List<ConsumerRecord<K, V>> records() {
        return events.stream()
                .map(ReceivedEvent::record)
                .flatMap(Optional::stream)
                .toList();
    }
}
