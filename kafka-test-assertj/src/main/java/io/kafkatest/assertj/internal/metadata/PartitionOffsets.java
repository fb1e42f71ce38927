package io.kafkatest.assertj.internal.metadata;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks where partitions begin and end. */
final class PartitionOffsets {

    private static final Question QUESTION = new Question("The offsets of partitions were asked for.");

    private final Admin admin;

    PartitionOffsets(Admin admin) {
        this.admin = admin;
    }

    /** Of those that exist: asking for a topic that was deleted would last until the time is out. */
    Map<TopicPartition, OffsetRange> of(Collection<TopicPartition> partitions) {
        Set<TopicPartition> existing = existing(partitions);
        if (existing.isEmpty()) {
            return Map.of();
        }
        KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> earliest =
                admin.listOffsets(all(existing, OffsetSpec.earliest())).all();
        Map<TopicPartition, ListOffsetsResultInfo> ends = QUESTION.answer(
                admin.listOffsets(all(existing, OffsetSpec.latest())).all());
        Map<TopicPartition, OffsetRange> ranges = new HashMap<>();
        QUESTION.answer(earliest).forEach((partition, first) -> {
            ListOffsetsResultInfo end = ends.getOrDefault(partition, first);
            ranges.put(partition, new OffsetRange(first.offset(), end.offset()));
        });
        return ranges;
    }

    private Set<TopicPartition> existing(Collection<TopicPartition> partitions) {
        List<String> topics =
                partitions.stream().map(TopicPartition::topic).distinct().toList();
        Set<TopicPartition> existing = new HashSet<>();
        admin.describeTopics(topics)
                .topicNameValues()
                .forEach((name, described) -> QUESTION.answerUnless(UnknownTopicOrPartitionException.class, described)
                        .ifPresent(topic -> topic.partitions()
                                .forEach(info -> existing.add(new TopicPartition(name, info.partition())))));
        existing.retainAll(Set.copyOf(partitions));
        return existing;
    }

    private static Map<TopicPartition, OffsetSpec> all(Set<TopicPartition> partitions, OffsetSpec spec) {
        return partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
    }
}
