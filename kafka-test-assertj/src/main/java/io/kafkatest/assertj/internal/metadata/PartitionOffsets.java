package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaCluster;
import io.kafkatest.spi.ClusterAnswers;
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

    private final Admin admin;
    private final ClusterAnswers answers;

    PartitionOffsets(KafkaCluster cluster) {
        this.admin = cluster.admin();
        this.answers = ClusterAnswers.to("The offsets of partitions were asked for.", cluster);
    }

    /** Of those that exist: asking for a topic that was deleted would last until the time is out. */
    Map<TopicPartition, OffsetRange> of(Collection<TopicPartition> partitions) {
        Set<TopicPartition> existing = existing(partitions);
        if (existing.isEmpty()) {
            return Map.of();
        }
        KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> earliest =
                admin.listOffsets(all(existing, OffsetSpec.earliest())).all();
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                answers.of(admin.listOffsets(all(existing, OffsetSpec.latest())).all());
        Map<TopicPartition, OffsetRange> ranges = new HashMap<>();
        answers.of(earliest).forEach((partition, first) -> {
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
                .forEach((name, described) -> answers.unless(UnknownTopicOrPartitionException.class, described)
                        .ifPresent(topic -> topic.partitions()
                                .forEach(info -> existing.add(new TopicPartition(name, info.partition())))));
        existing.retainAll(Set.copyOf(partitions));
        return existing;
    }

    private static Map<TopicPartition, OffsetSpec> all(Set<TopicPartition> partitions, OffsetSpec spec) {
        return partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
    }
}
