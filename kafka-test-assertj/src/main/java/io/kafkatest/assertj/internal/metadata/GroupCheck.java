package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaCluster;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.error.ErrorMessageFactory;

/**
 * Checks what is wanted of a group.
 *
 * @param cluster whose brokers are asked
 * @param name the group's, on the cluster
 */
public record GroupCheck(KafkaCluster cluster, String name) {

    /**
     * Waits until it is there, or the time is out.
     *
     * @param timeout how long at the most
     * @param asked the partitions it is about, beside those the group has to do with
     * @param wanted for this check only
     * @return the failure, if it didn't come
     */
    public Optional<ErrorMessageFactory> within(
            Duration timeout, Collection<TopicPartition> asked, Wanted<Optional<Group>> wanted) {
        GroupReader reader = new GroupReader(cluster, name);
        return MetadataCheck.of(cluster, "group " + name, () -> reader.read(asked), new GroupEvidence(cluster)::lines)
                .within(timeout, wanted);
    }
}
