package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaCluster;
import io.kafkatest.spi.ClusterAnswers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Asks about consumer groups, of the classic and of the new protocol. */
final class ConsumerGroups {

    private ConsumerGroups() {}

    static Optional<DescribedGroup> find(KafkaCluster cluster, String name) {
        ClusterAnswers answers = ClusterAnswers.to("Consumer group \"" + name + "\" was to be described.", cluster);
        return answers.unless(
                        GroupIdNotFoundException.class,
                        cluster.admin()
                                .describeConsumerGroups(List.of(name))
                                .describedGroups()
                                .values()
                                .iterator()
                                .next())
                .filter(group -> !state(group).equals("Dead")) // how older clients and brokers say that there is none
                .map(group -> new DescribedGroup(
                        GroupListings.CONSUMER,
                        state(group),
                        group.members().stream()
                                .map(member -> Member.of(
                                        member.clientId(),
                                        member.host(),
                                        member.assignment().topicPartitions()))
                                .toList(),
                        committed(cluster, name, answers)));
    }

    private static Map<TopicPartition, Progress> committed(KafkaCluster cluster, String name, ClusterAnswers answers) {
        Map<TopicPartition, Progress> committed = new HashMap<>();
        answers.unless(
                        GroupIdNotFoundException.class,
                        cluster.admin().listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata())
                .ifPresent(offsets -> offsets.forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, Progress.committed(offset.offset()));
                    }
                }));
        return committed;
    }

    // Its successor, groupState, is missing from the clients before 4.0, which users may have.
    @SuppressWarnings({"deprecation", "removal"})
    private static String state(ConsumerGroupDescription group) {
        return group.state().toString();
    }
}
