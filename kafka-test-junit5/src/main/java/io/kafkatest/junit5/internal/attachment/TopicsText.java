package io.kafkatest.junit5.internal.attachment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

/** The topics of a cluster as the brokers describe them. On a cluster of others, those of this run. */
final class TopicsText {

    private final AttachedCluster attached;
    private final Deadline deadline;

    TopicsText(AttachedCluster attached, Deadline deadline) {
        this.attached = attached;
        this.deadline = deadline;
    }

    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (TopicDescription topic : topics().values()) {
            lines.add(topic.name());
            topic.partitions().forEach(partition -> lines.add("  " + line(partition)));
            configs(topic.name()).entries().stream()
                    .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                    .forEach(entry -> lines.add("  " + entry.name() + "=" + entry.value()));
        }
        return lines;
    }

    /** All partitions that have a leader, and so can be read. */
    List<TopicPartition> partitions() throws IOException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic : topics().values()) {
            topic.partitions().stream()
                    .filter(partition -> partition.leader() != null)
                    .forEach(partition -> partitions.add(new TopicPartition(topic.name(), partition.partition())));
        }
        return partitions;
    }

    private Map<String, TopicDescription> topics() throws IOException {
        Collection<String> names = deadline.get(admin().listTopics().names()).stream()
                .filter(attached::isOurs)
                .toList();
        return new TreeMap<>(deadline.get(admin().describeTopics(names).allTopicNames()));
    }

    private Config configs(String topic) throws IOException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return deadline.get(admin().describeConfigs(List.of(resource))
                .values()
                .values()
                .iterator()
                .next());
    }

    private static String line(TopicPartitionInfo partition) {
        return "partition " + partition.partition() + ": leader "
                + (partition.leader() == null ? "none" : partition.leader().id()) + ", replicas "
                + partition.replicas().stream().map(Node::id).toList() + ", in sync "
                + partition.isr().stream().map(Node::id).sorted().toList();
    }

    private Admin admin() {
        return attached.cluster().admin();
    }
}
