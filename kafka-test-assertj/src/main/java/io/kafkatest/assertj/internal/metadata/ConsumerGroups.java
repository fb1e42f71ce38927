package io.kafkatest.assertj.internal.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Asks about consumer groups, of the classic and of the new protocol. */
final class ConsumerGroups {

    private ConsumerGroups() {}

    static Optional<DescribedGroup> find(Admin admin, String name) {
        Question question = new Question("Consumer group \"" + name + "\" was to be described.");
        return question.answerUnless(
                        GroupIdNotFoundException.class,
                        admin.describeConsumerGroups(List.of(name))
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
                        committed(admin, name, question)));
    }

    private static Map<TopicPartition, Progress> committed(Admin admin, String name, Question question) {
        Map<TopicPartition, Progress> committed = new HashMap<>();
        question.answerUnless(
                        GroupIdNotFoundException.class,
                        admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata())
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
