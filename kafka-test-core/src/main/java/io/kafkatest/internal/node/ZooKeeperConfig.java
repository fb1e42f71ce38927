package io.kafkatest.internal.node;

import java.nio.file.Path;
import java.util.Map;

/** ZooKeeper keeps the metadata: node 1 runs it beside its broker. */
record ZooKeeperConfig(Path folder, ClientListeners listeners) implements ModeConfig {

    /** What the launcher calls ZooKeeper's port. */
    private static final String ZOOKEEPER = "ZOOKEEPER";

    @Override
    public Map<String, String> first() {
        return Map.of(
                "broker.id",
                "1",
                "listeners",
                listeners.anyAddresses(),
                "listener.security.protocol.map",
                listeners.protocols(),
                "kafkatest.zookeeper.dir",
                folder.toString());
    }

    @Override
    public Map<String, String> other(int id, Map<String, Integer> portsOfFirst) {
        return Map.of(
                "broker.id",
                String.valueOf(id),
                "listeners",
                listeners.anyAddresses(),
                "listener.security.protocol.map",
                listeners.protocols(),
                "zookeeper.connect",
                NodeConfigs.LOOPBACK + ":" + portsOfFirst.get(ZOOKEEPER));
    }

    /** What has a node start its ZooKeeper again where it was; nothing if it runs none. */
    static Map<String, String> at(Map<String, Integer> ports) {
        return ports.containsKey(ZOOKEEPER)
                ? Map.of("kafkatest.zookeeper.port", String.valueOf(ports.get(ZOOKEEPER)))
                : Map.of();
    }
}
