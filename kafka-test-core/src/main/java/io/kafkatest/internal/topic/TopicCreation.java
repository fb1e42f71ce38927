package io.kafkatest.internal.topic;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicSpec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.DeleteTopicsOptions;
import org.apache.kafka.clients.admin.DeleteTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes and deletes topics. */
public final class TopicCreation {

    /** Deleting and creating can cross a client that still asks for the topic and so brings it back; rarely even once. */
    private static final int ATTEMPTS = 20;

    /**
     * In which brokers answer who wants topics to be made or deleted. In ZooKeeper mode one may have done it and not tell before
     * the request has timed out: it looks for those that wait only if one is in its timer already
     * (KafkaApis.handleUpdateMetadataRequest of 3.9), where they come last.
     */
    private static final int SOON_MS = 5_000;

    private final Supplier<Admin> admin;
    private final int brokers;
    private final Tenancy tenancy;
    private final TopicAdmin present;

    /**
     * Makes none yet.
     *
     * @param brokers how many there are
     * @param present tells what topics there are
     */
    public TopicCreation(Supplier<Admin> admin, int brokers, Tenancy tenancy, TopicAdmin present) {
        this.admin = admin;
        this.brokers = brokers;
        this.tenancy = tenancy;
        this.present = present;
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
        CreateTopicsResult result = admin.get().createTopics(asked, new CreateTopicsOptions().timeoutMs(SOON_MS));
        return isForgotten("Topics were to be created.", result.all())
                ? admin.get().createTopics(asked)
                : result;
    }

    private static boolean isForgotten(String asked, KafkaFuture<Void> answer) {
        return new Answer(asked).is(TimeoutException.class, answer);
    }

    private void delete(Set<String> topics) {
        DeleteTopicsResult result = admin.get().deleteTopics(topics, new DeleteTopicsOptions().timeoutMs(SOON_MS));
        (isForgotten("Topics were to be deleted.", result.all()) ? admin.get().deleteTopics(topics) : result)
                .topicNameValues()
                .forEach(
                        (name, deletion) -> new Answer("Topic \"" + name + "\" was to be deleted, to be created empty.")
                                .orElse(deletion, UnknownTopicOrPartitionException.class, () -> {}));
    }

    public void deleteSoon(Collection<String> topics) {
        if (!topics.isEmpty()) {
            admin.get().deleteTopics(topics);
        }
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
        TopicDescription found = Answer.to(topic.name(), present.describe(List.of(topic.name())));
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        Config configs = Answer.to(
                resource,
                new Answer("The configs of topic \"" + topic.name() + "\" were asked for.")
                        .of(admin.get().describeConfigs(List.of(resource)).all()));
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
