package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaCluster;
import io.kafkatest.spi.ClusterAnswers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ShareGroupDescription;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Asks about share groups; only with clients that have {@link ClientFeature#SHARE_GROUP_OFFSETS}. */
final class ShareGroups {

    private ShareGroups() {}

    static Optional<DescribedGroup> find(KafkaCluster cluster, String name) {
        ClusterAnswers answers = ClusterAnswers.to("Share group \"" + name + "\" was to be described.", cluster);
        KafkaFuture<ShareGroupDescription> described = cluster.admin()
                .describeShareGroups(List.of(name))
                .describedGroups()
                .values()
                .iterator()
                .next();
        return answers.unless(GroupIdNotFoundException.class, described)
                .map(group -> new DescribedGroup(
                        GroupListings.SHARE,
                        group.groupState().toString(),
                        group.members().stream()
                                .map(member -> Member.of(
                                        member.clientId(),
                                        member.host(),
                                        member.assignment().topicPartitions()))
                                .toList(),
                        progress(cluster, name, answers)));
    }

    private static Map<TopicPartition, Progress> progress(KafkaCluster cluster, String name, ClusterAnswers answers) {
        Map<TopicPartition, SharePartitionOffsetInfo> offsets = answers.of(cluster.admin()
                .listShareGroupOffsets(Map.of(name, new ListShareGroupOffsetsSpec()))
                .partitionsToOffsetInfo(name));
        Map<TopicPartition, Progress> progress = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) { // of a partition that nobody has read from yet
                OptionalLong lag = offset.lag().map(OptionalLong::of).orElseGet(OptionalLong::empty);
                progress.put(partition, new Progress(OptionalLong.of(offset.startOffset()), lag));
            }
        });
        return progress;
    }
}
