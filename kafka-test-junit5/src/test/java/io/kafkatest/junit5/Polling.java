package io.kafkatest.junit5;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Polls as an application would. */
final class Polling {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Polling() {}

    static <K, V> List<ConsumerRecord<K, V>> poll(Consumer<K, V> consumer, int atLeast) {
        List<ConsumerRecord<K, V>> records = new ArrayList<>();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (records.size() < atLeast && System.nanoTime() < deadline) {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        return records;
    }
}
