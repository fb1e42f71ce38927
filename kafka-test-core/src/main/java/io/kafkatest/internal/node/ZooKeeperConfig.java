package io.kafkatest.internal.node;

import java.nio.file.Path;
import java.util.Map;

/** ZooKeeper keeps the metadata: node 1 runs it beside its broker. */
record ZooKeeperConfig(Path folder) implements ModeConfig {

    /** What the launcher calls ZooKeeper's port. */
    private static final String ZOOKEEPER = "ZOOKEEPER";

    @Override
    public Map<String, String> first() {
        return Map.of(
                "broker.id",
                "1",
                "listeners",
                NodeConfigs.ANY_CLIENT_ADDRESS,
                "kafkatest.zookeeper.dir",
                folder.toString());
    }

    @Override
    public Map<String, String> other(int id, Map<String, Integer> portsOfFirst) {
        return Map.of(
                "broker.id",
                String.valueOf(id),
                "listeners",
                NodeConfigs.ANY_CLIENT_ADDRESS,
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
