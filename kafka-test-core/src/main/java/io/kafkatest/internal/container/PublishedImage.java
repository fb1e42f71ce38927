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
import java.util.Optional;

/**
 * An image that starts Kafka itself, with settings from its variables.
 *
 * @param name its name
 * @param spec what the cluster is to be like
 * @param clusterId Kafka's id of it
 * @param host where ports of containers are found
 */
record PublishedImage(String name, ClusterSpec spec, String clusterId, String host) implements NodeImage {

    private static final String PLUGINS = "/opt/kafka-test-plugins/";

    @Override
    public String version() {
        return spec.version();
    }

    @Override
    public String zooKeeper() {
        return ZooKeeperImage.ALIAS + ":" + Listeners.ZOOKEEPER_PORT;
    }

    @Override
    public ContainerOrder order(int id, Map<String, String> config, NodePorts ports) {
        Map<String, String> variables = new HashMap<>(KafkaVariables.of(config, clusterId));
        Map<Path, String> plugins = plugins();
        if (!plugins.isEmpty()) {
            variables.put("CLASSPATH", String.join(":", plugins.values()));
        }
        return ContainerOrder.of(name)
                .withEnvironment(variables)
                .withFiles(plugins)
                .withPorts(isBroker(id) ? ports.ofClients() : Map.of());
    }

    private boolean isBroker(int id) {
        return id <= spec.brokers();
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
        return new ImageNode(
                container,
                name,
                new Knock(host, ports.client()),
                output,
                isBroker(id) ? ImageNode.Answering.CLIENTS : ImageNode.Answering.NOBODY);
    }

    @Override
    public Optional<ZooKeeperImage> zooKeeperImage() {
        return spec.mode() == ClusterMode.ZOOKEEPER ? Optional.of(ZooKeeperImage.beside(name)) : Optional.empty();
    }
}
