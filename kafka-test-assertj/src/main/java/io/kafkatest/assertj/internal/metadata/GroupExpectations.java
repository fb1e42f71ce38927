package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.assertj.internal.evidence.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;

/** What can be wanted of a group. */
public final class GroupExpectations {

    private static final String STABLE = "Stable";

    private GroupExpectations() {}

    /** That there is one. */
    public static Wanted<Optional<Group>> exists() {
        return of("to exist", group -> true, group -> "");
    }

    /** That there is none. */
    public static Wanted<Optional<Group>> doesNotExist() {
        return new WantedBy<>("not to exist", Optional::isEmpty, seen -> "it does");
    }

    /** Its state, in Kafka's words. */
    public static Wanted<Optional<Group>> state(String state) {
        return of("to be " + state, group -> group.state().equals(state), group -> "it is " + group.state());
    }

    /** How many members it has. */
    public static Wanted<Optional<Group>> members(int number) {
        return of(
                "to have " + Text.count(number, "member"),
                group -> group.members().size() == number,
                group -> "it has " + group.members().size());
    }

    /** What all members together read. */
    public static Wanted<Optional<Group>> assigned(Collection<TopicPartition> partitions) {
        List<TopicPartition> wanted =
                partitions.stream().distinct().sorted(Member.BY_NAME).toList();
        return of(
                "to be assigned " + GroupEvidence.partitions(wanted),
                group -> group.assigned().equals(wanted),
                group -> "it is assigned " + GroupEvidence.partitions(group.assigned()));
    }

    /** What it has committed in a partition. */
    public static Wanted<Optional<Group>> committed(TopicPartition partition, long offset) {
        return of(
                "to have committed offset " + offset + " of " + partition,
                group -> position(group, partition)
                        .filter(position -> position.committed().isPresent()
                                && position.committed().getAsLong() == offset)
                        .isPresent(),
                group -> position(group, partition)
                        .filter(position -> position.committed().isPresent())
                        .map(position ->
                                "it has committed " + position.committed().getAsLong())
                        .orElse("it has committed nothing there"));
    }

    /** Its lag on all partitions together. */
    public static Wanted<Optional<Group>> lag(long lag) {
        return of("to have lag " + lag, group -> group.lag() == lag, group -> "its lag is " + group.lag());
    }

    /** Its lag on one partition. */
    public static Wanted<Optional<Group>> lag(TopicPartition partition, long lag) {
        return of(
                "to have lag " + lag + " on " + partition,
                group -> position(group, partition)
                        .filter(position -> position.lag() == lag)
                        .isPresent(),
                group -> position(group, partition)
                        .map(position -> "its lag there is " + position.lag())
                        .orElse("there is no such partition"));
    }

    /** That it has members, and all of them know what they read; of some topics every partition. */
    public static Wanted<Optional<Group>> ready(Collection<TopicPartition> partitions) {
        return of(
                partitions.isEmpty() ? "to be ready" : "to be ready to read " + topics(partitions),
                group -> notReady(group, partitions).isEmpty(),
                group -> notReady(group, partitions).orElseThrow());
    }

    private static Optional<String> notReady(Group group, Collection<TopicPartition> partitions) {
        if (group.members().isEmpty()) {
            return Optional.of("it has no members");
        }
        if (!group.state().equals(STABLE)) {
            return Optional.of("it is " + group.state());
        }
        List<TopicPartition> assigned = group.assigned();
        if (assigned.isEmpty()) {
            return Optional.of("its members are assigned nothing");
        }
        List<TopicPartition> missing = partitions.stream()
                .filter(partition -> !assigned.contains(partition))
                .sorted(Member.BY_NAME)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("none of its members is assigned " + GroupEvidence.partitions(missing));
    }

    /** That it has read everything there was when it was first looked at, of all that it reads. */
    public static Wanted<Optional<Group>> caughtUp() {
        return new CaughtUp("to have caught up", Map.of());
    }

    /** That it has committed given offsets, or beyond. */
    public static Wanted<Optional<Group>> caughtUp(Map<TopicPartition, Long> wanted) {
        return new CaughtUp("to have caught up with " + topics(wanted.keySet()), wanted);
    }

    private static String topics(Collection<TopicPartition> partitions) {
        return String.join(
                ", ", partitions.stream().map(TopicPartition::topic).distinct().toList());
    }

    private static Optional<Position> position(Group group, TopicPartition partition) {
        return Optional.ofNullable(group.positions().get(partition));
    }

    private static Wanted<Optional<Group>> of(
            String expected, Predicate<Group> holds, Function<Group, String> instead) {
        return new WantedBy<>(
                expected,
                seen -> seen.filter(holds).isPresent(),
                seen -> seen.map(instead).orElse("there is no such group"));
    }
}
