package io.kafkatest.assertj.internal;

import io.kafkatest.TopicEvents;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** What a group has committed when it has caught up. */
public final class AfterEvents {

    private AfterEvents() {}

    /**
     * The offsets after the last events: the ends may be behind marks of transactions, which are never committed.
     *
     * @param topic its events up to this instant
     * @return by partition, for those that have events
     */
    public static Map<TopicPartition, Long> of(TopicEvents<?, ?> topic) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        topic.snapshot()
                .events()
                .forEach(event -> offsets.merge(
                        new TopicPartition(topic.topic(), event.raw().partition()),
                        event.raw().offset() + 1,
                        Math::max));
        return offsets;
    }
}
