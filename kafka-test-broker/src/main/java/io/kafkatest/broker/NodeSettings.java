package io.kafkatest.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaBroker;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.network.ListenerName;

/** What a node was asked to be: Kafka's settings, and apart from them those that only the launcher knows. */
final class NodeSettings {

    private static final String ZOOKEEPER_CONNECT = "zookeeper.connect";

    private final Map<String, String> asked;
    private final Map<String, String> kafka;

    private NodeSettings(Map<String, String> asked, Map<String, String> kafka) {
        this.asked = asked;
        this.kafka = kafka;
    }

    static NodeSettings of(Map<String, String> asked) {
        Map<String, String> kafka = new HashMap<>(asked);
        kafka.remove(NodeLauncher.CLUSTER_ID);
        kafka.remove(NodeLauncher.ZOOKEEPER_DIR);
        kafka.remove(NodeLauncher.ZOOKEEPER_HOST);
        kafka.remove(NodeLauncher.ZOOKEEPER_PORT);
        return new NodeSettings(asked, kafka);
    }

    boolean isKRaft() {
        return kafka.containsKey("process.roles");
    }

    NodeSettings connectedTo(String zooKeeper) {
        Map<String, String> connected = new HashMap<>(kafka);
        connected.put(ZOOKEEPER_CONNECT, zooKeeper);
        return new NodeSettings(asked, connected);
    }

    /** Where a broker in ZooKeeper mode finds ZooKeeper. */
    String zooKeeper() {
        return kafka.get(ZOOKEEPER_CONNECT);
    }

    /** The id of a broker in ZooKeeper mode. */
    String brokerId() {
        return kafka.get("broker.id");
    }

    String clusterId() {
        return asked.get(NodeLauncher.CLUSTER_ID);
    }

    /** Where the node is to run the cluster's ZooKeeper, if it is the one that does. */
    Optional<Path> zooKeeperFolder() {
        return Optional.ofNullable(asked.get(NodeLauncher.ZOOKEEPER_DIR)).map(Path::of);
    }

    /** The address of that ZooKeeper, if it is not to be the loopback address. */
    Optional<String> zooKeeperHost() {
        return Optional.ofNullable(asked.get(NodeLauncher.ZOOKEEPER_HOST));
    }

    /** 0 if the operating system is to choose one. */
    int zooKeeperPort() {
        return Integer.parseInt(asked.getOrDefault(NodeLauncher.ZOOKEEPER_PORT, "0"));
    }

    Path dataFolder() {
        return Path.of(kafka.get("log.dirs"));
    }

    /** Whether the node has run before, with the same data. */
    boolean hasData() {
        return Files.exists(dataFolder().resolve("meta.properties"));
    }

    Map<String, String> kafka() {
        return kafka;
    }

    /**
     * Kafka's own view of its settings.
     *
     * @throws IllegalArgumentException if Kafka refuses them
     */
    KafkaConfig toKafkaConfig() {
        return toKafkaConfig(true);
    }

    /**
     * Has Kafka look at them.
     *
     * @throws IllegalArgumentException if it refuses them
     */
    void check() {
        toKafkaConfig(false);
    }

    private KafkaConfig toKafkaConfig(boolean logged) {
        try {
            return new KafkaConfig(kafka, logged);
        } catch (ConfigException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The port that each listener of a broker got. */
    Map<String, Integer> boundPorts(KafkaBroker broker) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String listener : kafka.get("advertised.listeners").split(",")) {
            String name = listener.substring(0, listener.indexOf(':'));
            ports.put(name, broker.boundPort(new ListenerName(name)));
        }
        return ports;
    }
}
