package io.kafkatest.assertj.internal.metadata;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/**
 * A group that the brokers know.
 *
 * @param kind {@code Consumer} or {@code Share}
 * @param name its id
 * @param state in Kafka's words
 * @param members those who read for it
 * @param positions how far it is, in all partitions that it is assigned, has committed, or was asked about
 */
public record Group(
        String kind, String name, String state, List<Member> members, SortedMap<TopicPartition, Position> positions) {

    /** What all members together read, sorted. */
    List<TopicPartition> assigned() {
        TreeSet<TopicPartition> all = new TreeSet<>(Member.BY_NAME);
        members.forEach(member -> all.addAll(member.assigned()));
        return List.copyOf(all);
    }

    long lag() {
        return positions.values().stream().mapToLong(Position::lag).sum();
    }
}
