package io.kafkatest.internal.node;

import io.kafkatest.Broker;
import io.kafkatest.ClusterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The nodes of one cluster, wherever they run. */
final class StartedNodes implements RunningNodes {

    /** Nodes wait for each other, so a pool with fewer threads than nodes would wait forever. */
    private static final Executor IN_A_THREAD_EACH = task -> new Thread(task, "kafka-test-node-start").start();

    private final NodeHost host;
    private final ClusterSpec spec;
    private final String version;
    private final String clusterId;
    private final DataFolder folder;
    private final List<NodeBroker> brokers = new ArrayList<>();

    StartedNodes(NodeHost host, ClusterSpec spec, String version, String clusterId, DataFolder folder) {
        this.host = host;
        this.spec = spec;
        this.version = version;
        this.clusterId = clusterId;
        this.folder = folder;
    }

    void start() {
        NodeConfigs configs = new NodeConfigs(spec, clusterId, folder.path());
        if (spec.controllers() > 0) {
            startTogether(configs);
        } else {
            startAfterFirst(configs);
        }
    }

    /** They find each other at ports that are known before. */
    private void startTogether(NodeConfigs configs) {
        List<CompletableFuture<NodeBroker>> all = new ArrayList<>();
        all.add(starting(1, configs::first));
        for (int id = 2; id <= host.nodes().size(); id++) {
            int other = id;
            all.add(starting(other, () -> configs.other(other, Map.of())));
        }
        all.subList(0, spec.brokers()).forEach(broker -> brokers.add(broker.join()));
        all.forEach(CompletableFuture::join);
    }

    /** The one that serves the metadata first, since the others register there, then all others at once. */
    private void startAfterFirst(NodeConfigs configs) {
        NodeBroker first = start(1, configs.first());
        brokers.add(first);
        List<CompletableFuture<NodeBroker>> others = IntStream.rangeClosed(2, spec.brokers())
                .mapToObj(id -> starting(id, () -> configs.other(id, first.ports())))
                .toList();
        others.forEach(broker -> brokers.add(broker.join()));
    }

    private CompletableFuture<NodeBroker> starting(int id, Supplier<Map<String, String>> config) {
        return CompletableFuture.supplyAsync(() -> start(id, config.get()), IN_A_THREAD_EACH);
    }

    private NodeBroker start(int id, Map<String, String> config) {
        return NodeBroker.start(
                id, new ClientListeners(spec.listeners()), host.nodes().get(id - 1), config);
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
        return List.copyOf(brokers);
    }

    /** Brokers before their controller, which they say goodbye to. */
    @Override
    public void close() {
        for (int i = host.nodes().size() - 1; i >= 0; i--) {
            host.nodes().get(i).discard();
        }
        folder.delete();
    }
}
