package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaTestException;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What can be wanted of a topic, beside its events. */
public final class TopicExpectations {

    private TopicExpectations() {}

    /** That there is one. */
    public static Wanted<Optional<DescribedTopic>> exists() {
        return of("to exist", topic -> true, topic -> "");
    }

    /** That there is none. */
    public static Wanted<Optional<DescribedTopic>> doesNotExist() {
        return new WantedBy<>("not to exist", Optional::isEmpty, seen -> "it does");
    }

    /** How many partitions it has. */
    public static Wanted<Optional<DescribedTopic>> partitions(int number) {
        return of(
                "to have " + Text.count(number, "partition"),
                topic -> topic.partitions().size() == number,
                topic -> "it has " + topic.partitions().size());
    }

    /** How many brokers hold each partition. */
    public static Wanted<Optional<DescribedTopic>> replicationFactor(int number) {
        return of(
                "to have replication factor " + number,
                topic -> topic.replicationFactor() == number,
                topic -> "it has " + topic.replicationFactor());
    }

    /** One of its configs, whether it is its own or the brokers' default. */
    public static Wanted<Optional<DescribedTopic>> config(String config, String value) {
        return of(
                "to have the config " + config + "=" + value,
                topic -> value(topic, config).equals(value),
                topic -> "it is " + value(topic, config));
    }

    private static String value(DescribedTopic topic, String config) {
        String value = topic.configs().get(config);
        if (value == null) {
            throw new KafkaTestException(
                    "The config " + config + " of topic \"" + topic.name() + "\" was asked for.",
                    "The brokers know no topic config of that name.",
                    "Give one of Kafka's, such as cleanup.policy.");
        }
        return value;
    }

    /** Which broker leads a partition. */
    public static Wanted<Optional<DescribedTopic>> leader(int partition, int broker) {
        return of(
                partition,
                "to have broker " + broker + " as the leader of partition " + partition,
                found -> found.leader().filter(leader -> leader == broker).isPresent(),
                found -> found.leader().map(leader -> "it is broker " + leader).orElse("it has no leader"));
    }

    /** Which brokers have all of a partition. */
    public static Wanted<Optional<DescribedTopic>> inSync(int partition, List<Integer> brokers) {
        List<Integer> wanted = brokers.stream().distinct().sorted().toList();
        return of(
                partition,
                "to have in-sync replicas of partition " + partition + " on " + TopicEvidence.ids(wanted),
                found -> found.inSync().equals(wanted),
                found -> "they are on " + TopicEvidence.ids(found.inSync()));
    }

    /** The first offset of a partition. */
    public static Wanted<Optional<DescribedTopic>> earliest(int partition, long offset) {
        return offset(partition, "earliest offset " + offset, OffsetRange::earliest, offset);
    }

    /** The offset of a partition that is to be written next. */
    public static Wanted<Optional<DescribedTopic>> end(int partition, long offset) {
        return offset(partition, "end offset " + offset, OffsetRange::end, offset);
    }

    private static Wanted<Optional<DescribedTopic>> offset(
            int partition, String what, Function<OffsetRange, Long> side, long offset) {
        return of(
                partition,
                "to have " + what + " in partition " + partition,
                found -> found.range()
                        .map(side)
                        .filter(actual -> actual == offset)
                        .isPresent(),
                found ->
                        found.range().map(side).map(actual -> "it is " + actual).orElse("it has no leader"));
    }

    private static Wanted<Optional<DescribedTopic>> of(
            int partition,
            String expected,
            Predicate<DescribedPartition> holds,
            Function<DescribedPartition, String> instead) {
        return of(
                expected,
                topic -> topic.partition(partition).filter(holds).isPresent(),
                topic -> topic.partition(partition).map(instead).orElse("it has no such partition"));
    }

    private static Wanted<Optional<DescribedTopic>> of(
            String expected, Predicate<DescribedTopic> holds, Function<DescribedTopic, String> instead) {
        return new WantedBy<>(
                expected,
                seen -> seen.filter(holds).isPresent(),
                seen -> seen.map(instead).orElse("there is no such topic"));
    }
}
