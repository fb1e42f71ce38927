package io.kafkatest.internal.topic;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicSpec;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.DeleteTopicsOptions;
import org.apache.kafka.clients.admin.DeleteTopicsResult;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the cluster about topics, and to make and delete them. */
public final class TopicAdmin {

    /** Deleting and creating can cross a client that still asks for the topic and so brings it back; rarely even once. */
    private static final int ATTEMPTS = 20;

    /** In which the brokers learn of a topic that somebody else has just created; who misspelt a name has time. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** More than the brokers take to mark a transaction's events as committed or aborted. */
    private static final Duration COMPLETION = Duration.ofSeconds(10);

    /** A cluster of others has thousands of topics. */
    private static final int SHOWN = 30;

    /**
     * In which brokers answer who wants topics to be made or deleted. In ZooKeeper mode one may have done it and not tell before
     * the request has timed out: it looks for those that wait only if one is in its timer already
     * (KafkaApis.handleUpdateMetadataRequest of 3.9), where they come last.
     */
    private static final int SOON_MS = 5_000;

    private final Admin admin;
    private final int brokers;
    private final Tenancy tenancy;
    private final Runnable whenLate;

    public TopicAdmin(Admin admin, int brokers, Tenancy tenancy) {
        this(admin, brokers, tenancy, () -> {});
    }

    private TopicAdmin(Admin admin, int brokers, Tenancy tenancy, Runnable whenLate) {
        this.admin = admin;
        this.brokers = brokers;
        this.tenancy = tenancy;
        this.whenLate = whenLate;
    }

    /** The same, that does something while an answer is late: what that throws ends the wait for it. */
    public TopicAdmin whenLate(Runnable action) {
        return new TopicAdmin(admin, brokers, tenancy, action);
    }

    private Answer answer(String asked) {
        return new Answer(asked, whenLate);
    }

    /** Creates a topic, or finds it there with the same settings. */
    public void createIfAbsent(TopicSpec topic) {
        checkReplication(topic);
        NewTopics created = new NewTopics(admin, brokers);
        boolean exists = !create(List.of(topic), created, false).isEmpty();
        if (exists) {
            created.add(topic.name(), Uuid.ZERO_UUID);
        }
        created.awaitKnown();
        if (exists) {
            checkEqual(topic);
        }
    }

    /** Creates topics, having deleted those that exist. */
    public void createEmpty(Collection<TopicSpec> topics) {
        topics.forEach(this::checkReplication);
        Map<String, TopicSpec> missing = topics.stream().collect(Collectors.toMap(TopicSpec::name, topic -> topic));
        NewTopics created = new NewTopics(admin, brokers);
        for (int attempt = 1; !missing.isEmpty(); attempt++) {
            Set<String> existing = create(missing.values(), created, attempt == ATTEMPTS);
            if (!existing.isEmpty()) {
                delete(existing);
            }
            missing.keySet().retainAll(existing);
        }
        created.awaitKnown();
    }

    /** Creates what can be, and answers which topics exist; on the last attempt that is a failure. */
    private Set<String> create(Collection<TopicSpec> topics, NewTopics created, boolean last) {
        Set<String> existing = new TreeSet<>();
        CreateTopicsResult result = ask(topics);
        topics.stream().map(TopicSpec::name).forEach(name -> {
            Answer answer = new Answer("Topic \"" + name + "\" was to be created.");
            KafkaFuture<Void> creation = Answer.to(name, result.values());
            if (last) {
                answer.of(creation);
            } else {
                answer.orElse(creation, TopicExistsException.class, () -> existing.add(name));
            }
            if (!existing.contains(name)) {
                // who may create a topic may still not be allowed to see all of it
                created.add(
                        name,
                        answer.unless(TopicAuthorizationException.class, result.topicId(name))
                                .orElse(Uuid.ZERO_UUID));
            }
        });
        return existing;
    }

    /** Asks again if need be: what is there by then exists, whoever has made it. */
    private CreateTopicsResult ask(Collection<TopicSpec> topics) {
        List<NewTopic> asked = topics.stream().map(tenancy::toCreate).toList();
        CreateTopicsResult result = admin.createTopics(asked, new CreateTopicsOptions().timeoutMs(SOON_MS));
        return isForgotten("Topics were to be created.", result.all()) ? admin.createTopics(asked) : result;
    }

    private static boolean isForgotten(String asked, KafkaFuture<Void> answer) {
        return new Answer(asked).is(TimeoutException.class, answer);
    }

    private void delete(Set<String> topics) {
        DeleteTopicsResult result = admin.deleteTopics(topics, new DeleteTopicsOptions().timeoutMs(SOON_MS));
        (isForgotten("Topics were to be deleted.", result.all()) ? admin.deleteTopics(topics) : result)
                .topicNameValues()
                .forEach(
                        (name, deletion) -> new Answer("Topic \"" + name + "\" was to be deleted, to be created empty.")
                                .orElse(deletion, UnknownTopicOrPartitionException.class, () -> {}));
    }

    public void deleteSoon(Collection<String> topics) {
        if (!topics.isEmpty()) {
            admin.deleteTopics(topics);
        }
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
                        .of(admin.listTransactions(beingCompleted).all())
                        .isEmpty()
                && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private Set<Long> producersInTransaction(Set<TopicPartition> partitions) {
        return answer("The producers that write to " + partitions + " were asked for.")
                .of(admin.describeProducers(partitions).all())
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
        return admin.listOffsets(asked, new ListOffsetsOptions(isolation));
    }

    private Map<String, Map<Integer, Long>> byTopic(Collection<String> topics, ListOffsetsResult answer) {
        Map<String, Map<Integer, Long>> ends = new HashMap<>();
        answer("The end offsets of " + topics + " were asked for.")
                .of(answer.all())
                .forEach((partition, end) -> ends.computeIfAbsent(partition.topic(), any -> new TreeMap<>())
                        .put(partition.partition(), end.offset()));
        return ends;
    }

    private Map<String, TopicDescription> describe(Collection<String> topics) {
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
        admin.describeTopics(topics)
                .topicNameValues()
                .forEach((name, description) -> answer("Topic \"" + name + "\" was to be described.")
                        .unless(UnknownTopicOrPartitionException.class, description)
                        .ifPresent(known -> described.put(name, known)));
        return described;
    }

    private KafkaTestException missing(String topic) {
        Set<String> names = new TreeSet<>(answer("The cluster's topics were asked for.")
                .of(admin.listTopics().names()));
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
                .of(admin.alterConsumerGroupOffsets(group, commits).all());
    }

    private void checkReplication(TopicSpec topic) {
        if (topic.replicationFactor() > brokers) {
            throw new KafkaTestException(
                    "Topic \"" + topic.name() + "\" was asked for with replication factor " + topic.replicationFactor()
                            + ".",
                    "The cluster has " + (brokers == 1 ? "1 broker" : brokers + " brokers") + ".",
                    "Lower the replication factor, or ask for a cluster of " + topic.replicationFactor() + " brokers.");
        }
    }

    private void checkEqual(TopicSpec topic) {
        TopicDescription found = Answer.to(topic.name(), describe(List.of(topic.name())));
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        Config configs = Answer.to(
                resource,
                new Answer("The configs of topic \"" + topic.name() + "\" were asked for.")
                        .of(admin.describeConfigs(List.of(resource)).all()));
        TopicSpec existing = new TopicSpec(
                topic.name(),
                found.partitions().size(),
                found.partitions().get(0).replicas().size(),
                configs.entries().stream()
                        .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                        .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value)));
        if (!tenancy.agree(topic, existing)) {
            throw new KafkaTestException(
                    "Topic \"" + topic.name() + "\" was to be created as " + topic + ".",
                    "The cluster has it as " + existing + ".",
                    "Ask for it with the same settings, delete it first, or give this one another name.");
        }
    }
}
