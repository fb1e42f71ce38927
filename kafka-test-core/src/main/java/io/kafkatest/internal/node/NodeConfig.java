package io.kafkatest.internal.node;

import io.kafkatest.ClusterSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** The complete Kafka configuration of one node of a KRaft cluster: node 1 is controller and broker, the others brokers. */
public final class NodeConfig {

    /** The listener for clients and between brokers. */
    public static final String CLIENT_LISTENER = "PLAINTEXT";

    private static final String CONTROLLER_LISTENER = "CONTROLLER";
    /** The address that brokers listen on, and clients find them at. */
    public static final String LOOPBACK = "127.0.0.1";

    private NodeConfig() {}

    /** A node on which nothing depends, of a cluster of its own. */
    public static Map<String, String> ofSingleNode(ClusterSpec like, Path data) {
        ClusterSpec single = ClusterSpec.builder().mode(like.mode()).build();
        return of(single, Uuid.randomUuid().toString(), 1, ControllerPort.choose(), data);
    }

    /**
     * The same node, to be started again where it was: port 0 had the operating system choose a free one, and clients know
     * it by now.
     */
    static Map<String, String> at(int port, Map<String, String> config) {
        Map<String, String> fixed = new LinkedHashMap<>(config);
        for (String name : List.of("listeners", "advertised.listeners")) {
            fixed.computeIfPresent(name, (any, value) -> value.replace(clientListener(0), clientListener(port)));
        }
        return fixed;
    }

    private static String clientListener(int port) {
        return CLIENT_LISTENER + "://" + LOOPBACK + ":" + port;
    }

    static Map<String, String> of(ClusterSpec spec, String clusterId, int nodeId, int controllerPort, Path data) {
        boolean controller = nodeId == 1;
        // the broker advertises the port it got
        String client = clientListener(0);

        Map<String, String> config = new LinkedHashMap<>(BrokerDefaults.of(spec));
        config.putAll(spec.brokerConfig());
        config.put("kafkatest.cluster.id", clusterId);
        config.put("node.id", String.valueOf(nodeId));
        config.put("process.roles", controller ? "broker,controller" : "broker");
        config.put(
                "listeners",
                controller ? client + "," + CONTROLLER_LISTENER + "://" + LOOPBACK + ":" + controllerPort : client);
        config.put("advertised.listeners", client);
        config.put("inter.broker.listener.name", CLIENT_LISTENER);
        config.put("controller.listener.names", CONTROLLER_LISTENER);
        config.put(
                "listener.security.protocol.map", CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        config.put("controller.quorum.voters", "1@" + LOOPBACK + ":" + controllerPort);
        config.put("log.dirs", data.toString());
        return config;
    }
}
