package io.kafkatest.internal.topic;

import java.util.Collection;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Which events are seen: those that are committed, or all that are written.
 *
 * @param reader reads them
 * @param ends where they end at the moment, by partition of a topic; does something while the answer is late
 */
public record Isolation(TopicReader reader, BiFunction<String, Runnable, Map<Integer, Long>> ends)
        implements AutoCloseable {

    /** Drops what was read of topics that are deleted. */
    public void forget(Collection<String> topics) {
        reader.forget(topics);
    }

    @Override
    public void close() {
        reader.close();
    }
}
