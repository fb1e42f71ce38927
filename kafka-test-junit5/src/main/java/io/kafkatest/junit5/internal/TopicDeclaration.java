package io.kafkatest.junit5.internal;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.TopicSpec;
import io.kafkatest.junit5.Topic;
import io.kafkatest.junit5.TopicRole;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one place says of a topic.
 *
 * @param name its name, empty for a unique one
 * @param partitions 0 if the place doesn't say
 * @param replicationFactor 0 if the place doesn't say
 * @param configs those the place says
 * @param role what it is for
 * @param place where, for messages
 */
record TopicDeclaration(
        String name, int partitions, int replicationFactor, Map<String, String> configs, TopicRole role, String place) {

    static TopicDeclaration of(Topic topic, String place) {
        return new TopicDeclaration(
                topic.value(),
                topic.partitions(),
                topic.replicationFactor(),
                NameValues.parse(topic.configs(), "@Topic of " + place),
                topic.role(),
                place);
    }

    static TopicDeclaration of(TopicSpec topic, String place) {
        return new TopicDeclaration(
                topic.name(), topic.partitions(), topic.replicationFactor(), topic.configs(), TopicRole.EVENTS, place);
    }

    boolean isForDeadLetters() {
        return role == TopicRole.DEAD_LETTERS;
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    /**
     * Refuses what no topic, or none on such a cluster, can be.
     *
     * @param cluster with what the settings say of it; how many brokers one has that runs already, it is yet to be asked
     */
    TopicDeclaration checkedFor(ClusterSpec cluster) {
        TopicSpec spec = toSpec(isNamed() ? name : "unique");
        boolean runsAlready =
                cluster.runOn() == RunOn.EXTERNAL || cluster.bootstrapServers().isPresent();
        if (!runsAlready && spec.replicationFactor() > cluster.brokers()) {
            throw new KafkaTestException(
                    "Replication factor " + replicationFactor + " was asked for by @Topic of " + place + ".",
                    "The cluster has " + (cluster.brokers() == 1 ? "1 broker" : cluster.brokers() + " brokers")
                            + ", and each holds a partition only once.",
                    "Lower the replication factor, or ask for @KafkaTest(brokers = " + replicationFactor + ").");
        }
        return this;
    }

    /** Everything that this or the other place says of the topic. */
    TopicDeclaration and(TopicDeclaration other) {
        Map<String, String> all = new LinkedHashMap<>(configs);
        all.putAll(other.configs);
        return new TopicDeclaration(
                name,
                Math.max(partitions, other.partitions),
                Math.max(replicationFactor, other.replicationFactor),
                all,
                isForDeadLetters() ? role : other.role,
                place);
    }

    /** Refuses another place that says something else of the same topic. */
    void checkAgreement(TopicDeclaration other) {
        if (partitions != 0 && other.partitions != 0) {
            checkAgreement(other, "partitions", partitions, other.partitions);
        }
        if (replicationFactor != 0 && other.replicationFactor != 0) {
            checkAgreement(other, "replicationFactor", replicationFactor, other.replicationFactor);
        }
        configs.forEach(
                (config, value) -> checkAgreement(other, config, value, other.configs.getOrDefault(config, value)));
    }

    private void checkAgreement(TopicDeclaration other, String setting, Object here, Object there) {
        if (!here.equals(there)) {
            throw new KafkaTestException(
                    "Topic \"" + name + "\" is declared twice: by " + place + " and by " + other.place + ".",
                    "They differ: " + setting + " is " + here + " in the first and " + there + " in the second.",
                    "Let them say the same, or let only one of them say it.");
        }
    }

    TopicSpec toSpec(String actualName) {
        return new TopicSpec(
                actualName, partitions == 0 ? 1 : partitions, replicationFactor == 0 ? 1 : replicationFactor, configs);
    }
}
