package io.kafkatest.internal.node;

import io.kafkatest.Broker;
import io.kafkatest.ClusterSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** The nodes of one cluster in this JVM. */
final class InProcessNodes implements RunningNodes {

    /** How the names of the nodes' thread groups begin. */
    static final String THREADS = "kafka-test-node-";

    /** Nodes wait for each other, so a pool with fewer threads than nodes would wait forever. */
    private static final Executor IN_A_THREAD_EACH = task -> new Thread(task, "kafka-test-node-start").start();

    private final BrokerLoader loader;
    private final ClusterSpec spec;
    private final String clusterId;
    private final DataFolder folder;
    private final BrokerLog log;
    private final List<BrokerLoader.Node> nodes;
    private final List<Broker> brokers = new ArrayList<>();

    InProcessNodes(BrokerLoader loader, ClusterSpec spec, String clusterId, DataFolder folder, BrokerLog log) {
        this.loader = loader;
        this.spec = spec;
        this.clusterId = clusterId;
        this.folder = folder;
        this.log = log;
        this.nodes = IntStream.rangeClosed(1, spec.brokers())
                .mapToObj(id -> loader.node(THREADS + id + "-" + clusterId, log.level(), log))
                .toList();
    }

    /** The controller first, since the others register with it, then all others at once. */
    void start() {
        int controllerPort = ControllerPort.choose();
        brokers.add(start(1, controllerPort));
        List<CompletableFuture<Broker>> others = IntStream.rangeClosed(2, spec.brokers())
                .mapToObj(id -> CompletableFuture.supplyAsync(() -> start(id, controllerPort), IN_A_THREAD_EACH))
                .toList();
        others.forEach(broker -> brokers.add(broker.join()));
    }

    private Broker start(int id, int controllerPort) {
        Path data = folder.path().resolve("node-" + id).resolve("data");
        Map<String, Integer> ports =
                nodes.get(id - 1).start().apply(NodeConfig.of(spec, clusterId, id, controllerPort, data));
        return new Broker(id, "127.0.0.1", ports.getOrDefault(NodeConfig.CLIENT_LISTENER, 0));
    }

    @Override
    public String version() {
        return loader.version();
    }

    @Override
    public List<Broker> brokers() {
        return List.copyOf(brokers);
    }

    /** Brokers before their controller, which they say goodbye to; one that can't stop keeps none of the others running. */
    @Override
    public void close() {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            stop(nodes.get(i));
        }
        folder.delete();
    }

    private void stop(BrokerLoader.Node node) {
        try {
            node.stop().close();
        } catch (Exception e) {
            log.stopFailed(e);
        }
    }
}
