package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaCluster;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.error.ErrorMessageFactory;

/**
 * Checks what is wanted of a topic, beside its events.
 *
 * @param cluster whose brokers are asked
 * @param name the topic's, on the cluster
 */
public record TopicMetadataCheck(KafkaCluster cluster, String name) {

    /**
     * Waits until it is there, or the time is out.
     *
     * @param timeout how long at the most
     * @param wanted for this check only
     * @return the failure, if it didn't come
     */
    public Optional<ErrorMessageFactory> within(Duration timeout, Wanted<Optional<DescribedTopic>> wanted) {
        return MetadataCheck.of(
                        cluster,
                        "topic " + name,
                        new TopicReader(cluster, name)::read,
                        new TopicEvidence(cluster)::lines)
                .within(timeout, wanted);
    }
}
