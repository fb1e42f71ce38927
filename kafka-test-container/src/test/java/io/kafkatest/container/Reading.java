package io.kafkatest.container;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TopicSerdes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What can be read from topics. */
final class Reading {

    private static final int POLLS = 60;

    private Reading() {}

    static List<String> values(KafkaCluster kafka, String topic) {
        return kafka.events(topic, TopicSerdes.of(String.class, String.class)).records().stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    /** What a member of a group gets, until so many records came or none come any more. */
    static List<String> valuesOfGroup(KafkaCluster kafka, String group, String topic, int count) {
        List<String> values = new ArrayList<>();
        try (Consumer<String, String> consumer =
                kafka.consumer(TopicSerdes.of(String.class, String.class), Map.of("group.id", group))) {
            consumer.subscribe(List.of(topic));
            for (int poll = 0; poll < POLLS && values.size() < count; poll++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(event -> values.add(event.value()));
            }
            consumer.commitSync();
        }
        return values;
    }
}
