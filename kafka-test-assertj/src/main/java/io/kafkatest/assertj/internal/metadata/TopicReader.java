package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaCluster;
import io.kafkatest.spi.ClusterAnswers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the brokers for one topic. */
final class TopicReader {

    private final KafkaCluster cluster;
    private final String name;
    private final ClusterAnswers answers;

    TopicReader(KafkaCluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
        this.answers = ClusterAnswers.to("Topic \"" + name + "\" was to be described.", cluster);
    }

    Optional<DescribedTopic> read() {
        return answers.unless(
                        UnknownTopicOrPartitionException.class,
                        cluster.admin()
                                .describeTopics(List.of(name))
                                .topicNameValues()
                                .values()
                                .iterator()
                                .next())
                .flatMap(this::withConfigs);
    }

    /** Nothing if it has been deleted meanwhile. */
    private Optional<DescribedTopic> withConfigs(TopicDescription description) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        return answers.unless(
                        UnknownTopicOrPartitionException.class,
                        cluster.admin()
                                .describeConfigs(List.of(resource))
                                .values()
                                .values()
                                .iterator()
                                .next())
                .map(configs -> {
                    Map<String, String> all = new HashMap<>();
                    SortedMap<String, String> changed = new TreeMap<>();
                    for (ConfigEntry entry : configs.entries()) {
                        all.put(entry.name(), String.valueOf(entry.value()));
                        if (entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG) {
                            changed.put(entry.name(), String.valueOf(entry.value()));
                        }
                    }
                    return new DescribedTopic(name, partitions(description), all, changed);
                });
    }

    private SortedMap<Integer, DescribedPartition> partitions(TopicDescription description) {
        // One without a leader can't say where it ends: asking would last until the time is out.
        List<TopicPartition> led = description.partitions().stream()
                .filter(partition -> leader(partition).isPresent())
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        Map<TopicPartition, OffsetRange> ranges = new PartitionOffsets(cluster).of(led);
        SortedMap<Integer, DescribedPartition> partitions = new TreeMap<>();
        for (TopicPartitionInfo partition : description.partitions()) {
            partitions.put(
                    partition.partition(),
                    new DescribedPartition(
                            leader(partition),
                            partition.replicas().stream().map(Node::id).toList(),
                            partition.isr().stream().map(Node::id).sorted().toList(),
                            Optional.ofNullable(ranges.get(new TopicPartition(name, partition.partition())))));
        }
        return partitions;
    }

    private static Optional<Integer> leader(TopicPartitionInfo partition) {
        return Optional.ofNullable(partition.leader())
                .filter(node -> !node.isEmpty())
                .map(Node::id);
    }
}
