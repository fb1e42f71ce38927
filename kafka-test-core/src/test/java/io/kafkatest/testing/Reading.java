package io.kafkatest.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What Kafka's own consumers read. */
public final class Reading {

    private static final int POLLS = 60;

    private Reading() {}

    /** Polls until so many records came, or none come any more. */
    public static <K, V> List<ConsumerRecord<K, V>> records(Consumer<K, V> consumer, int count) {
        List<ConsumerRecord<K, V>> records = new ArrayList<>();
        for (int poll = 0; poll < POLLS && records.size() < count; poll++) {
            consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
        }
        return records;
    }

    public static <V> List<V> values(Consumer<?, V> consumer, int count) {
        return records(consumer, count).stream().map(ConsumerRecord::value).toList();
    }
}
