package io.kafkatest.internal.node;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** The complete configurations of a cluster's nodes. The first is to be started first: the others need to know its ports. */
public final class NodeConfigs {

    /** The listener for clients and between brokers. */
    public static final String CLIENT_LISTENER = "PLAINTEXT";

    /** The address that brokers listen on, and clients find them at. */
    public static final String LOOPBACK = "127.0.0.1";

    private final ClusterSpec spec;
    private final String clusterId;
    private final Path folder;
    private final ClientListeners listeners;
    private final ModeConfig mode;

    /**
     * Chooses what the nodes have to agree on.
     *
     * @param folder for the data of all nodes
     */
    NodeConfigs(ClusterSpec spec, String clusterId, Path folder) {
        this.spec = spec;
        this.clusterId = clusterId;
        this.folder = folder;
        this.listeners = new ClientListeners(spec.listeners());
        this.mode = mode();
    }

    private ModeConfig mode() {
        if (spec.mode() == ClusterMode.ZOOKEEPER) {
            return new ZooKeeperConfig(folder.resolve("zookeeper"), listeners);
        }
        return spec.controllers() == 0
                ? RaftConfig.inFirstBroker(listeners)
                : RaftConfig.inControllers(spec.brokers(), spec.controllers(), listeners);
    }

    /** A node on which nothing depends, of a cluster of its own in the mode of another. */
    public static Map<String, String> ofSingleNode(ClusterSpec like, Path folder) {
        ClusterSpec single = ClusterSpec.builder().mode(like.mode()).build();
        return new NodeConfigs(single, Uuid.randomUuid().toString(), folder).first();
    }

    Map<String, String> first() {
        return config(1, mode.first());
    }

    /** A node beside the first, whose ports are known. */
    Map<String, String> other(int id, Map<String, Integer> portsOfFirst) {
        return config(id, mode.other(id, portsOfFirst));
    }

    private Map<String, String> config(int id, Map<String, String> ofMode) {
        Map<String, String> config = new LinkedHashMap<>(BrokerDefaults.of(spec));
        config.putAll(spec.brokerConfig());
        config.put("kafkatest.cluster.id", clusterId);
        if (isBroker(id)) {
            config.put("advertised.listeners", listeners.anyAddresses());
            config.put("inter.broker.listener.name", CLIENT_LISTENER);
        }
        config.put("log.dirs", folder.resolve("node-" + id).resolve("data").toString());
        config.putAll(ofMode);
        return config;
    }

    private boolean isBroker(int id) {
        return id <= spec.brokers();
    }

    /** The same node, to be started again where it was: others know its ports by now. */
    static Map<String, String> at(ClientListeners listeners, Map<String, Integer> ports, Map<String, String> config) {
        Map<String, String> fixed = new LinkedHashMap<>(config);
        for (String name : List.of("listeners", "advertised.listeners")) {
            fixed.computeIfPresent(name, (any, value) -> listeners.at(ports, value));
        }
        fixed.putAll(ZooKeeperConfig.at(ports));
        return fixed;
    }
}
