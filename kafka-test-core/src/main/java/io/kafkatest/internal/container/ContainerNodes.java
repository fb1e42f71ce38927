package io.kafkatest.internal.container;

import io.kafkatest.Broker;
import io.kafkatest.internal.node.AtJvmEnd;
import io.kafkatest.internal.node.NetworkAddresses;
import io.kafkatest.internal.node.RunningNodes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The containers of one cluster. */
final class ContainerNodes implements RunningNodes {

    private final ContainerSource source;
    private final String version;
    private final String clusterId;
    private final List<NodeContainer> nodes;
    private final List<NodeContainer> brokerNodes;
    private final List<Broker> brokers;
    private final Membership membership;
    private final AtJvmEnd atJvmEnd = new AtJvmEnd("kafka-test-container-end");
    private boolean closed;

    ContainerNodes(
            ContainerSource source,
            String version,
            String clusterId,
            List<NodeContainer> nodes,
            ContainerConfigs configs) {
        this.source = source;
        this.version = version;
        this.clusterId = clusterId;
        this.nodes = nodes;
        this.brokerNodes =
                nodes.stream().filter(node -> configs.isBroker(node.id())).toList();
        this.membership = configs.membership(brokerNodes);
        this.brokers = brokerNodes.stream()
                .<Broker>map(node ->
                        new ContainerBroker(node, configs.host(), configs.declaredPorts(node.id(), node.ports()), this))
                .toList();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String clusterId() {
        return clusterId;
    }

    @Override
    public List<Broker> brokers() {
        return brokers;
    }

    @Override
    public Optional<NetworkAddresses> network() {
        return Optional.of(new NetworkAddresses(
                source.network(),
                brokerNodes.stream()
                        .map(node -> Listeners.alias(node.id()) + ":" + Listeners.NETWORK_PORT)
                        .collect(Collectors.joining(",")),
                brokerNodes.stream()
                        .map(node -> Listeners.HOST + ":" + node.ports().outside())
                        .collect(Collectors.joining(","))));
    }

    /** Waits until the others know of a broker again. */
    void awaitBroker(int id) {
        membership.await(known -> known.contains(id));
    }

    /** Containers outlive the JVM that started them. */
    @Override
    public void closedThrough(Runnable close) {
        atJvmEnd.run(() -> {
            close.run();
            close(); // waits for whoever is closing it already
        });
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            nodes.forEach(node -> node.node().leave());
            source.end();
            nodes.forEach(node -> node.container().leave());
            atJvmEnd.forget();
        }
    }
}
