package io.kafkatest.internal.cluster;

import io.kafkatest.TopicEvents;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where the topics ended that a test shares with earlier ones, for who opens them by name. One test at a time uses such a topic. */
final class Beginnings {

    private final Map<String, Map<Integer, Long>> offsets = new ConcurrentHashMap<>();

    void of(Map<String, Map<Integer, Long>> shared) {
        offsets.putAll(shared);
    }

    /** Of topics that are deleted: those of the same name begin anew. */
    void forget(Collection<String> topics) {
        offsets.keySet().removeAll(topics);
    }

    void start(TopicEvents<?, ?> view) {
        Optional.ofNullable(offsets.get(view.topic())).ifPresent(view::startAt);
    }
}
