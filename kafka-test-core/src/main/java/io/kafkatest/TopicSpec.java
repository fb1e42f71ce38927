package io.kafkatest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.NewTopic;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A topic as a test declares it.
 *
 * <pre>{@code
 * TopicSpec.of("orders").withPartitions(3).withConfig("cleanup.policy", "compact")
 * }</pre>
 *
 * @param name the topic's name
 * @param partitions how many partitions; 1 by default
 * @param replicationFactor how many brokers hold each partition; 1 by default
 * @param configs Kafka's topic configs, such as {@code retention.ms}; none by default
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record TopicSpec(String name, int partitions, int replicationFactor, Map<String, String> configs) {

    /**
     * Checks the name and the numbers, and copies the configs.
     *
     * @param name the topic's name
     * @param partitions how many partitions
     * @param replicationFactor how many brokers hold each partition
     * @param configs Kafka's topic configs
     * @throws KafkaTestException if Kafka doesn't allow the name, or a number is below 1
     */
    public TopicSpec {
        Objects.requireNonNull(name, "name");
        configs = Map.copyOf(configs);
        TopicRules.check(name, partitions, replicationFactor);
    }

    /**
     * A topic of one partition on one broker.
     *
     * @param name the topic's name
     * @return the topic
     * @throws KafkaTestException if Kafka doesn't allow the name
     */
    public static TopicSpec of(String name) {
        return new TopicSpec(name, 1, 1, Map.of());
    }

    /**
     * The same topic with another number of partitions.
     *
     * @param partitions how many, at least 1
     * @return the changed topic
     * @throws KafkaTestException if it is below 1
     */
    public TopicSpec withPartitions(int partitions) {
        return new TopicSpec(name, partitions, replicationFactor, configs);
    }

    /**
     * The same topic with another replication factor.
     *
     * @param replicationFactor how many brokers hold each partition, at least 1
     * @return the changed topic
     * @throws KafkaTestException if it is below 1
     */
    public TopicSpec withReplicationFactor(int replicationFactor) {
        return new TopicSpec(name, partitions, replicationFactor, configs);
    }

    /**
     * The same topic with one more config.
     *
     * @param config the name of one of Kafka's topic configs
     * @param value its value
     * @return the changed topic
     */
    public TopicSpec withConfig(String config, String value) {
        Map<String, String> more = new LinkedHashMap<>(configs);
        more.put(config, value);
        return new TopicSpec(name, partitions, replicationFactor, more);
    }

    /**
     * The topic as Kafka's {@code Admin} creates it.
     *
     * @return a new topic to create
     */
    public NewTopic toNewTopic() {
        return new NewTopic(name, partitions, (short) replicationFactor).configs(configs);
    }
}
