package io.kafkatest.junit5.internal.attachment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The consumer groups of a cluster as the brokers describe them. On a cluster of others, those of this run. */
final class GroupsText {

    private static final Comparator<TopicPartition> BY_NAME =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private final AttachedCluster attached;
    private final Deadline deadline;

    GroupsText(AttachedCluster attached, Deadline deadline) {
        this.attached = attached;
        this.deadline = deadline;
    }

    // The successors of these methods are missing from the clients before 4.0, which users may have.
    @SuppressWarnings({"deprecation", "removal"})
    List<String> lines() throws IOException {
        List<String> ids = deadline.get(admin().listConsumerGroups().all()).stream()
                .map(group -> group.groupId())
                .filter(attached::isOurs)
                .toList();
        List<String> lines = new ArrayList<>();
        for (ConsumerGroupDescription group :
                new TreeMap<>(deadline.get(admin().describeConsumerGroups(ids).all())).values()) {
            lines.add(group.groupId() + ": " + group.state());
            group.members()
                    .forEach(member -> lines.add("  member " + member.consumerId() + " (client " + member.clientId()
                            + ") on " + member.host() + ": "
                            + member.assignment().topicPartitions().stream()
                                    .sorted(BY_NAME)
                                    .toList()));
            committed(group.groupId())
                    .forEach((partition, offset) -> lines.add("  committed " + partition + ": " + offset));
        }
        return lines;
    }

    private Map<TopicPartition, Long> committed(String group) throws IOException {
        Map<TopicPartition, Long> offsets = new TreeMap<>(BY_NAME);
        Map<TopicPartition, OffsetAndMetadata> committed =
                deadline.get(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        committed.forEach((partition, offset) -> {
            if (offset != null) {
                offsets.put(partition, offset.offset());
            }
        });
        return offsets;
    }

    private Admin admin() {
        return attached.cluster().admin();
    }
}
