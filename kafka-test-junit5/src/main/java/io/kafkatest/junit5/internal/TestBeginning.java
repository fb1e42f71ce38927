package io.kafkatest.junit5.internal;

import io.kafkatest.TopicEvents;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the topics that a test shares with earlier ones ended when it began.
 *
 * @param offsets by topic and partition; only of partitions that had events
 */
record TestBeginning(Map<String, Map<Integer, Long>> offsets) {

    /** Of what begins with new topics. */
    static final TestBeginning EMPTY = new TestBeginning(Map.of());

    static TestBeginning at(Map<String, Map<Integer, Long>> endOffsets) {
        Map<String, Map<Integer, Long>> used = new LinkedHashMap<>();
        endOffsets.forEach((topic, partitions) -> partitions.forEach((partition, offset) -> {
            if (offset > 0) {
                used.computeIfAbsent(topic, name -> new LinkedHashMap<>()).put(partition, offset);
            }
        }));
        return new TestBeginning(used);
    }

    /** For a view that was opened in an earlier test. */
    void restart(TopicEvents<?, ?> events) {
        events.startAt(offsets.getOrDefault(events.topic(), Map.of()));
    }

    /** For a new view. */
    void start(TopicEvents<?, ?> events) {
        if (offsets.containsKey(events.topic())) {
            restart(events);
        }
    }

    boolean isEmpty() {
        return offsets.isEmpty();
    }
}
