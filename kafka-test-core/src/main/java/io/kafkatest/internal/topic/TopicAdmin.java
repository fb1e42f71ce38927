package io.kafkatest.internal.topic;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.text.NearestName;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the cluster about topics. */
public final class TopicAdmin {

    /** In which the brokers learn of a topic that somebody else has just created; who misspelt a name has time. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** More than the brokers take to mark a transaction's events as committed or aborted. */
    private static final Duration COMPLETION = Duration.ofSeconds(10);

    /** A cluster of others has thousands of topics. */
    private static final int SHOWN = 30;

    private final Supplier<Admin> admin;
    private final Tenancy tenancy;
    private final Runnable whenLate;

    public TopicAdmin(Supplier<Admin> admin, Tenancy tenancy) {
        this(admin, tenancy, () -> {});
    }

    private TopicAdmin(Supplier<Admin> admin, Tenancy tenancy, Runnable whenLate) {
        this.admin = admin;
        this.tenancy = tenancy;
        this.whenLate = whenLate;
    }

    /** The same, that does something while an answer is late: what that throws ends the wait for it. */
    public TopicAdmin whenLate(Runnable action) {
        return new TopicAdmin(admin, tenancy, action);
    }

    private Answer answer(String asked) {
        return new Answer(asked, whenLate);
    }

    /** How many partitions a topic has. */
    public int partitions(String topic) {
        return Answer.to(topic, describe(List.of(topic))).partitions().size();
    }

    /**
     * Where a topic ends for a reader of committed events: of a transaction that is being completed after it is, since a
     * producer is told that it has committed before the brokers have marked the events.
     */
    public Map<Integer, Long> committedEnds(String topic) {
        Map<TopicPartition, OffsetSpec> latest = latest(List.of(topic));
        ListOffsetsResult committed = list(latest, IsolationLevel.READ_COMMITTED);
        Map<Integer, Long> written = endsOf(topic, list(latest, IsolationLevel.READ_UNCOMMITTED));
        if (endsOf(topic, committed).equals(written)) {
            return written;
        }
        awaitCompletedTransactions(latest.keySet());
        return endsOf(topic, list(latest, IsolationLevel.READ_COMMITTED));
    }

    private Map<Integer, Long> endsOf(String topic, ListOffsetsResult answer) {
        return Answer.to(topic, byTopic(List.of(topic), answer));
    }

    /** Of those that have written to the partitions: on a cluster of others there may always be some. */
    private void awaitCompletedTransactions(Set<TopicPartition> partitions) {
        Set<Long> producers = producersInTransaction(partitions);
        ListTransactionsOptions beingCompleted = new ListTransactionsOptions()
                .filterStates(List.of(TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT))
                .filterProducerIds(producers);
        long deadline = System.nanoTime() + COMPLETION.toNanos();
        while (!producers.isEmpty()
                && !answer("The transactions that are being completed were asked for.")
                        .of(admin.get().listTransactions(beingCompleted).all())
                        .isEmpty()
                && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private Set<Long> producersInTransaction(Set<TopicPartition> partitions) {
        return answer("The producers that write to " + partitions + " were asked for.")
                .of(admin.get().describeProducers(partitions).all())
                .values()
                .stream()
                .flatMap(partition -> partition.activeProducers().stream())
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .map(ProducerState::producerId)
                .collect(Collectors.toSet());
    }

    /** Where a topic ends, open transactions included. */
    public Map<Integer, Long> ends(String topic) {
        return Answer.to(topic, ends(List.of(topic)));
    }

    /** Where topics end, open transactions included. */
    public Map<String, Map<Integer, Long>> ends(Collection<String> topics) {
        return byTopic(topics, list(latest(topics), IsolationLevel.READ_UNCOMMITTED));
    }

    private Map<TopicPartition, OffsetSpec> latest(Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        describe(topics)
                .forEach((name, topic) -> IntStream.range(0, topic.partitions().size())
                        .forEach(number -> asked.put(new TopicPartition(name, number), OffsetSpec.latest())));
        return asked;
    }

    private ListOffsetsResult list(Map<TopicPartition, OffsetSpec> asked, IsolationLevel isolation) {
        return admin.get().listOffsets(asked, new ListOffsetsOptions(isolation));
    }

    private Map<String, Map<Integer, Long>> byTopic(Collection<String> topics, ListOffsetsResult answer) {
        Map<String, Map<Integer, Long>> ends = new HashMap<>();
        answer("The end offsets of " + topics + " were asked for.")
                .of(answer.all())
                .forEach((partition, end) -> ends.computeIfAbsent(partition.topic(), any -> new TreeMap<>())
                        .put(partition.partition(), end.offset()));
        return ends;
    }

    Map<String, TopicDescription> describe(Collection<String> topics) {
        long deadline = System.nanoTime() + GRACE.toNanos();
        Map<String, TopicDescription> described = describeKnown(topics);
        while (described.size() < Set.copyOf(topics).size() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(5_000_000);
            described = describeKnown(topics);
        }
        for (String topic : topics) {
            if (!described.containsKey(topic)) {
                throw missing(topic);
            }
        }
        return described;
    }

    private Map<String, TopicDescription> describeKnown(Collection<String> topics) {
        Map<String, TopicDescription> described = new HashMap<>();
        admin.get()
                .describeTopics(topics)
                .topicNameValues()
                .forEach((name, description) -> answer("Topic \"" + name + "\" was to be described.")
                        .unless(UnknownTopicOrPartitionException.class, description)
                        .ifPresent(known -> described.put(name, known)));
        return described;
    }

    private KafkaTestException missing(String topic) {
        Set<String> names = new TreeSet<>(answer("The cluster's topics were asked for.")
                .of(admin.get().listTopics().names()));
        Optional<String> nearest =
                Optional.of(tenancy.named(topic)).filter(names::contains).or(() -> NearestName.to(topic, names));
        return new KafkaTestException(
                "Events of topic \"" + topic + "\" were asked for.",
                "The cluster has no such topic; it has " + shown(names) + ".",
                nearest.map(name -> "Did you mean \"" + name + "\"? Otherwise create")
                                .orElse("Create") + " it first, or declare it (with JUnit: @Topic(\"" + topic
                        + "\")).");
    }

    private static String shown(Set<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        List<String> first = names.stream().limit(SHOWN).toList();
        return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " more" : first.toString();
    }

    public void startGroupAt(String group, Map<String, Map<Integer, Long>> offsets) {
        Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();
        offsets.forEach((topic, ends) -> ends.forEach((partition, offset) ->
                commits.put(new TopicPartition(topic, partition), new OffsetAndMetadata(offset))));
        new Answer("Consumer group \"" + group + "\" was to begin at given offsets.")
                .of(admin.get().alterConsumerGroupOffsets(group, commits).all());
    }
}
