package io.kafkatest.internal.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Everything that was read from one topic, as bytes, in the order of arrival. Written by the reader, read by tests. */
final class TopicLog {

    private final String topic;
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Map<Integer, Long> positions = new HashMap<>();
    private long changes;

    TopicLog(String topic) {
        this.topic = topic;
    }

    String topic() {
        return topic;
    }

    /** Where to read on, for a partition. */
    synchronized long position(int partition) {
        return positions.getOrDefault(partition, 0L);
    }

    synchronized boolean isBehind(Map<Integer, Long> positionsNow) {
        return !positions.entrySet().containsAll(positionsNow.entrySet());
    }

    synchronized void append(List<ConsumerRecord<byte[], byte[]>> arrived, Map<Integer, Long> positionsNow) {
        records.addAll(arrived);
        positions.putAll(positionsNow);
        changed();
    }

    /** Has those look again who wait for a change. */
    synchronized void changed() {
        changes++;
        notifyAll();
    }

    /** The records after those that the caller has, and what is known beside them. */
    synchronized State since(int known) {
        return new State(List.copyOf(records.subList(known, records.size())), Map.copyOf(positions), changes);
    }

    /** Waits for anything that came after a state. */
    synchronized void awaitChangeAfter(State state, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (changes == state.changes()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    /** What was known at one moment. */
    record State(List<ConsumerRecord<byte[], byte[]>> more, Map<Integer, Long> positions, long changes) {

        boolean hasReached(Map<Integer, Long> offsets) {
            return offsets.entrySet().stream()
                    .allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }
}
