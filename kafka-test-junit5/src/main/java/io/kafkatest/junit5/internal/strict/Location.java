package io.kafkatest.junit5.internal.strict;

import java.util.Comparator;
import org.apache.kafka.common.TopicPartition;

/**
 * Where an event is.
 *
 * @param topic its topic
 * @param partition the number of its partition
 * @param offset its offset
 */
record Location(String topic, int partition, long offset) implements Comparable<Location> {

    private static final Comparator<Location> ORDER = Comparator.comparing(Location::topic)
            .thenComparing(Location::partition)
            .thenComparing(Location::offset);

    static Location of(TopicPartition partition, long offset) {
        return new Location(partition.topic(), partition.partition(), offset);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** As failures of assertions write it: {@code orders-0@4}. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
