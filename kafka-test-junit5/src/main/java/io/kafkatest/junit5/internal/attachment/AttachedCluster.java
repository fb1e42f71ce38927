package io.kafkatest.junit5.internal.attachment;

import io.kafkatest.KafkaCluster;
import java.util.Map;

/**
 * A cluster that a failed test has used.
 *
 * @param cluster the cluster
 * @param beginning the first offset that was the test's, by topic and partition, where it isn't the first there is
 */
public record AttachedCluster(KafkaCluster cluster, Map<String, Map<Integer, Long>> beginning) {

    /** On a cluster of others, whether it is something of this run. */
    boolean isOurs(String name) {
        return cluster.nameFor(name).equals(name);
    }
}
