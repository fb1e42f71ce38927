package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.assertj.internal.evidence.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** That a group has read all there was when it was first looked at: it need not catch up with one who goes on writing. */
final class CaughtUp implements Wanted<Optional<Group>> {

    private final String expected;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    /**
     * Nothing is known yet of where other partitions end.
     *
     * @param expected goes on after the group's name
     * @param wanted what it is to have committed of which partitions; if empty, all that the group reads or has committed,
     *     up to their ends
     */
    CaughtUp(String expected, Map<TopicPartition, Long> wanted) {
        this.expected = expected;
        this.partitions = List.copyOf(wanted.keySet());
        this.ends.putAll(wanted);
    }

    @Override
    public String expected() {
        return expected;
    }

    @Override
    public boolean holds(Optional<Group> seen) {
        return seen.filter(group -> !positions(group).isEmpty() && left(group) == 0)
                .isPresent();
    }

    @Override
    public String instead(Optional<Group> seen) {
        return seen.map(group -> positions(group).isEmpty()
                        ? "it has read nothing at all"
                        : "it has " + Text.count(left(group), "offset") + " left to read")
                .orElse("there is no such group");
    }

    private long left(Group group) {
        return positions(group).entrySet().stream()
                .mapToLong(position -> position.getValue().lagTo(end(position.getKey(), position.getValue())))
                .sum();
    }

    private long end(TopicPartition partition, Position position) {
        return ends.computeIfAbsent(partition, unknown -> position.end());
    }

    private SortedMap<TopicPartition, Position> positions(Group group) {
        SortedMap<TopicPartition, Position> positions = new TreeMap<>(group.positions());
        if (!partitions.isEmpty()) {
            positions.keySet().retainAll(partitions);
        }
        return positions;
    }
}
