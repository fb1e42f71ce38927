package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaCluster;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a failure shows of a topic. */
final class TopicEvidence {

    private final KafkaCluster cluster;

    TopicEvidence(KafkaCluster cluster) {
        this.cluster = cluster;
    }

    List<String> lines(Optional<DescribedTopic> seen) {
        return seen.map(TopicEvidence::of)
                .orElseGet(() -> new ClusterReader(cluster).topics().layout());
    }

    private static List<String> of(DescribedTopic topic) {
        List<String> lines = new ArrayList<>();
        lines.add("Topic " + topic.name() + ": " + Text.count(topic.partitions().size(), "partition"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("partition", "leader", "replicas", "in sync", "earliest", "end"));
        topic.partitions()
                .forEach((number, partition) -> rows.add(List.of(
                        String.valueOf(number),
                        partition.leader().map(String::valueOf).orElse("none"),
                        ids(partition.replicas()),
                        ids(partition.inSync()),
                        offset(partition.range().map(OffsetRange::earliest)),
                        offset(partition.range().map(OffsetRange::end)))));
        lines.addAll(Text.indented(Tables.of(rows)));
        lines.add(Text.cut("Its own configs: " + configs(topic), Text.WIDTH));
        return lines;
    }

    private static String configs(DescribedTopic topic) {
        return topic.changed().isEmpty()
                ? "none"
                : topic.changed().entrySet().stream()
                        .map(config -> config.getKey() + "=" + config.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String offset(Optional<Long> offset) {
        return offset.map(String::valueOf).orElse("unknown");
    }

    /** For example {@code 0, 1}, or {@code none}. */
    static String ids(List<Integer> ids) {
        return ids.isEmpty() ? "none" : ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
