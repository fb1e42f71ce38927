package io.kafkatest.assertj.internal.metadata;

import java.util.List;
import java.util.Optional;

/**
 * A partition that the brokers know.
 *
 * @param leader the id of the broker that leads it, if one does
 * @param replicas the ids of the brokers that hold it
 * @param inSync of those the ones that have all of it, sorted
 * @param range the offsets it has, unknown without a leader
 */
record DescribedPartition(
        Optional<Integer> leader, List<Integer> replicas, List<Integer> inSync, Optional<OffsetRange> range) {}
