package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaCluster;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** What a failure shows of a group. */
final class GroupEvidence {

    private final KafkaCluster cluster;

    GroupEvidence(KafkaCluster cluster) {
        this.cluster = cluster;
    }

    List<String> lines(Optional<Group> seen) {
        return seen.map(GroupEvidence::of).orElseGet(this::others);
    }

    /** Most likely one of them was meant. On a cluster of others, theirs were not. */
    private List<String> others() {
        List<String> names = GroupListings.of(cluster).keySet().stream()
                .filter(name -> cluster.nameFor(name).equals(name))
                .toList();
        return new Section("Groups of the cluster: " + (names.isEmpty() ? "none" : names.size()), Text.bounded(names))
                .layout();
    }

    private static List<String> of(Group group) {
        List<String> lines = new ArrayList<>();
        lines.add(group.kind() + " group " + group.name() + ": " + group.state());
        lines.addAll(members(group).layout());
        lines.addAll(positions(group).layout());
        return lines;
    }

    private static Section members(Group group) {
        if (group.members().isEmpty()) {
            return new Section("Members: none", List.of());
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("client", "host", "assigned"));
        group.members()
                .forEach(member -> rows.add(List.of(member.client(), member.host(), partitions(member.assigned()))));
        return new Section("Members: " + group.members().size(), Tables.of(rows));
    }

    private static Section positions(Group group) {
        if (group.positions().isEmpty()) {
            return new Section("Lag: 0, nothing is assigned or committed", List.of());
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("partition", "committed", "end", "lag"));
        group.positions()
                .forEach((partition, position) -> rows.add(List.of(
                        partition.toString(),
                        position.committed().isPresent()
                                ? String.valueOf(position.committed().getAsLong())
                                : "nothing",
                        String.valueOf(position.end()),
                        String.valueOf(position.lag()))));
        return new Section("Lag: " + group.lag(), Tables.of(rows));
    }

    /** For example {@code orders-0, orders-1}, or {@code nothing}. */
    static String partitions(List<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return "nothing";
        }
        return String.join(
                ", ", partitions.stream().map(TopicPartition::toString).toList());
    }
}
