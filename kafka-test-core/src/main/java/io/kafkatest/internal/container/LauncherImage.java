package io.kafkatest.internal.container;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.spi.ContainerOrder;
import io.kafkatest.spi.RunningContainer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An image with our launcher, which is told the settings once it runs.
 *
 * @param name its name
 * @param spec what the cluster is to be like
 * @param clusterId Kafka's id of it
 * @param host where ports of containers are found
 * @param token what the launchers know their owner by
 * @param keptFor whether the launchers wait for another owner
 */
record LauncherImage(String name, ClusterSpec spec, String clusterId, String host, String token, Owners keptFor)
        implements NodeImage {

    /** How many JVMs have the containers, one after the other. */
    enum Owners {
        ONE,
        MANY
    }

    private static final String DATA = "/tmp/kafka-test";

    private static final String PLUGINS = "/opt/kafka-test/plugins/";

    @Override
    public String version() {
        return spec.version();
    }

    @Override
    public String zooKeeper() {
        return Listeners.alias(1) + ":" + Listeners.ZOOKEEPER_PORT;
    }

    @Override
    public ContainerOrder order(int id, Map<String, String> config, NodePorts ports) {
        Map<Integer, Integer> mapped = new HashMap<>(Map.of(Listeners.LAUNCHER_PORT, ports.control()));
        if (id <= spec.brokers()) {
            mapped.putAll(ports.ofClients());
        }
        return ContainerOrder.of(name)
                .withEnvironment(LauncherDoor.variables(token, keptFor))
                .withFiles(plugins())
                .withPorts(mapped);
    }

    private Map<Path, String> plugins() {
        List<Path> all = spec.brokerPlugins();
        Map<Path, String> places = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i), PLUGINS + i + "/" + all.get(i).getFileName());
        }
        return places;
    }

    @Override
    public ContainerNode node(
            int id, RunningContainer container, NodePorts ports, ContainerOutput output, BrokerLog log) {
        List<String> plugins = List.copyOf(plugins().values());
        LauncherDoor door = new LauncherDoor(host, ports.control(), token);
        return new LauncherNode(id, container, door, name, placed(id), plugins, output, log);
    }

    /** What only the launcher needs to know beside Kafka's settings. */
    private Map<String, String> placed(int id) {
        Map<String, String> settings = new HashMap<>();
        settings.put("kafkatest.cluster.id", clusterId);
        settings.put("log.dirs", DATA + "/data");
        if (spec.mode() == ClusterMode.ZOOKEEPER && id == 1) {
            settings.put("kafkatest.zookeeper.dir", DATA + "/zookeeper");
            settings.put("kafkatest.zookeeper.host", "0.0.0.0");
            settings.put("kafkatest.zookeeper.port", String.valueOf(Listeners.ZOOKEEPER_PORT));
        }
        return settings;
    }
}
