package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.AppInfoParser;

/** Asks the brokers for one group. */
final class GroupReader {

    private final KafkaCluster cluster;
    private final String name;
    private final PartitionOffsets offsets;

    GroupReader(KafkaCluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
        this.offsets = new PartitionOffsets(cluster);
    }

    /**
     * The group, if there is one.
     *
     * @param asked partitions whose offsets are of interest, whether the group has to do with them or not
     */
    Optional<Group> read(Collection<TopicPartition> asked) {
        return find().map(group ->
                new Group(group.kind(), name, group.state(), group.members(), positions(group, asked)));
    }

    private Optional<DescribedGroup> find() {
        Optional<DescribedGroup> consumers = ConsumerGroups.find(cluster, name);
        if (consumers.isPresent()) {
            return consumers;
        }
        String kind = GroupListings.of(cluster).getOrDefault(name, "");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (kind.equals(GroupListings.CONSUMER)) {
            return Optional.of(
                    ConsumerGroups.find(cluster, name).orElseThrow(this::newerProtocol)); // or it has just begun
        }
        if (!kind.equals(GroupListings.SHARE)) {
            throw otherKind(kind);
        }
        if (!ClientFeature.SHARE_GROUP_OFFSETS.isThere()) {
            throw olderClients("It is a share group", "4.2");
        }
        return ShareGroups.find(cluster, name);
    }

    private KafkaTestException newerProtocol() {
        return olderClients("Its members use the consumer group protocol of Kafka 4", "4.0");
    }

    private KafkaTestException olderClients(String what, String since) {
        return new KafkaTestException(
                "Group \"" + name + "\" was asked for.",
                what + ", which kafka-clients " + AppInfoParser.getVersion() + " can't describe.",
                "Have kafka-clients " + since + " or newer on the test's class path.");
    }

    private KafkaTestException otherKind(String kind) {
        return new KafkaTestException(
                "Group \"" + name + "\" was asked for.",
                "It is a group of the kind " + kind + ".",
                "Ask for a consumer group or a share group.");
    }

    private SortedMap<TopicPartition, Position> positions(DescribedGroup group, Collection<TopicPartition> asked) {
        Map<TopicPartition, Progress> progress = group.progress();
        Set<TopicPartition> all = new HashSet<>(asked);
        all.addAll(progress.keySet());
        group.members().forEach(member -> all.addAll(member.assigned()));
        SortedMap<TopicPartition, Position> positions = new TreeMap<>(Member.BY_NAME);
        offsets.of(all)
                .forEach((partition, range) -> positions.put(
                        partition,
                        progress.getOrDefault(partition, Progress.NONE).in(range)));
        return positions;
    }
}
