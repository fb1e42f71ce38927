package io.kafkatest.assertj.internal.metadata;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A topic that the brokers know.
 *
 * @param name its name
 * @param partitions by number
 * @param configs all of its configs, the brokers' defaults among them
 * @param changed those that are its own
 */
public record DescribedTopic(
        String name,
        SortedMap<Integer, DescribedPartition> partitions,
        Map<String, String> configs,
        SortedMap<String, String> changed) {

    Optional<DescribedPartition> partition(int number) {
        return Optional.ofNullable(partitions.get(number));
    }

    /** That of its first partition, which mostly is that of all. */
    int replicationFactor() {
        return partition(0).map(partition -> partition.replicas().size()).orElse(0);
    }
}
