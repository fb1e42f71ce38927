package io.kafkatest.spi;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Topics as a test framework needs them: many at once, empty at the start, gone at the end.
 *
 * <pre>{@code
 * ClusterTopics topics = ClusterTopics.of(cluster);
 * topics.createEmpty(List.of(TopicSpec.of("payments")));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface ClusterTopics {

    /**
     * The topics of a cluster this library started.
     *
     * @param cluster from {@link KafkaCluster#start()} or a {@link ClusterLease}
     * @return its topics
     */
    static ClusterTopics of(KafkaCluster cluster) {
        return (ClusterTopics) cluster;
    }

    /**
     * The topic as the cluster knows it. On a cluster of the test's own it is the same; on one that others use too, the name
     * begins with the prefix of this run ({@link KafkaCluster#nameFor(String)}).
     *
     * @param topic as a test declares it
     * @return the topic with the name that it has on the cluster
     * @throws io.kafkatest.KafkaTestException if Kafka doesn't allow that name
     */
    TopicSpec named(TopicSpec topic);

    /**
     * Creates topics, all in one request, with the names that they have on the cluster. One that exists is deleted first, so
     * that it is empty and as declared.
     *
     * @param topics what to create
     * @throws io.kafkatest.KafkaTestException if the cluster refuses one, for example for its replication factor
     */
    void createEmpty(Collection<TopicSpec> topics);

    /**
     * Asks for topics to be deleted without waiting for it. On a cluster that others use too, only what this run has made is.
     *
     * @param topics their names
     */
    void deleteSoon(Collection<String> topics);

    /**
     * Where topics end now, all in one request.
     *
     * @param topics their names on the cluster
     * @return the next offset to be written, by topic and partition
     */
    Map<String, Map<Integer, Long>> endOffsets(Collection<String> topics);

    /**
     * Notes that a test begins, for what is asked of the cluster by others who don't know when that was: events of a topic that is
     * known only by its name ({@link KafkaCluster#events}) are those since then, and so is the brokers' log.
     *
     * <pre>{@code
     * AutoCloseable test = topics.beginTest(topics.endOffsets(Set.of("payments")));
     * }</pre>
     *
     * @param offsets where the topics end that it shares with earlier tests, by topic, as it is named on the cluster, and partition;
     *     no other test uses them at the same time
     * @return to be closed when the test ends
     */
    AutoCloseable beginTest(Map<String, Map<Integer, Long>> offsets);

    /**
     * Makes a consumer group begin at given offsets.
     *
     * @param group its id; it must have no members
     * @param offsets the first offset to consume, by topic, as it is named on the cluster, and partition
     */
    void startGroupAt(String group, Map<String, Map<Integer, Long>> offsets);

    /**
     * A topic that exists, for sending and reading.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param spec as it was created
     * @param serdes how keys and values become bytes and back
     * @param timeout how long assertions on it wait
     * @return the topic, whose events are seen from its beginning
     */
    <K, V> TestTopic<K, V> open(TopicSpec spec, TopicSerdes<K, V> serdes, Duration timeout);
}
