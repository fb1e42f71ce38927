package io.kafkatest.internal.container;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.spi.ContainerEngine;
import io.kafkatest.spi.ContainerEngine.PortTakenException;
import io.kafkatest.spi.RunningContainer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One start of a cluster's containers, all at once. */
final class ContainerStart {

    /** Nodes wait for each other, so a pool with fewer threads than nodes would wait forever. */
    private static final Executor IN_A_THREAD_EACH = task -> new Thread(task, "kafka-test-container-start").start();

    /** A port can be taken by somebody else between the look and the use; so often in a row it can't. */
    private static final int PORT_ATTEMPTS = 10;

    private final ContainerEngine engine;
    private final ClusterSpec spec;
    private final NodeImage image;
    private final BrokerLog log;
    private final ContainerMarks marks;
    private final ContainerConfigs configs;

    ContainerStart(ContainerEngine engine, ClusterSpec spec, NodeImage image, BrokerLog log, ContainerMarks marks) {
        this.engine = engine;
        this.spec = spec;
        this.image = image;
        this.log = log;
        this.marks = marks;
        this.configs = new ContainerConfigs(spec, engine.host(), image.zooKeeper());
    }

    ContainerNodes run() {
        ContainerGroup group = new ContainerGroup(engine, marks);
        try {
            startZooKeeper(group);
            List<CompletableFuture<NodeContainer>> starting = IntStream.rangeClosed(1, configs.nodes())
                    .mapToObj(id -> CompletableFuture.supplyAsync(() -> start(id, group), IN_A_THREAD_EACH))
                    .toList();
            CompletableFuture<?>[] all = starting.toArray(CompletableFuture<?>[]::new);
            awaitAllOrFirstFailure(all);
            List<NodeContainer> brokers = starting.stream()
                    .map(CompletableFuture::join)
                    .filter(node -> configs.isBroker(node.id()))
                    .toList();
            return new ContainerNodes(group, image.version(), clusterId(brokers), brokers, engine.host());
        } catch (RuntimeException | Error e) {
            group.end();
            throw failure(e);
        }
    }

    /** One that fails is enough: the others would wait for it. */
    private static void awaitAllOrFirstFailure(CompletableFuture<?>[] all) {
        CompletableFuture<Object> never = new CompletableFuture<>();
        CompletableFuture<?>[] failing = Stream.of(all)
                .map(one -> one.thenCompose(node -> never))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.anyOf(CompletableFuture.allOf(all), CompletableFuture.anyOf(failing))
                .join();
    }

    private void startZooKeeper(ContainerGroup group) {
        if (image instanceof PublishedImage published) {
            published.zooKeeperImage().ifPresent(zooKeeper -> {
                try {
                    group.start(zooKeeper.order(), ZooKeeperImage.ALIAS, new ContainerOutput(log));
                } catch (PortTakenException e) {
                    throw new AssertionError("it has no port at the host", e);
                }
            });
        }
    }

    private NodeContainer start(int id, ContainerGroup group) {
        for (int attempt = 1; ; attempt++) {
            NodePorts ports = NodePorts.choose();
            Map<String, String> config = configs.of(id, ports);
            ContainerOutput output = new ContainerOutput(log);
            try {
                RunningContainer container =
                        group.start(image.order(id, config, ports), Listeners.alias(id), output);
                ContainerNode node = image.node(id, container, ports, output, log);
                node.start(config);
                return new NodeContainer(id, node, ports, config);
            } catch (PortTakenException e) {
                if (attempt == PORT_ATTEMPTS) {
                    throw new IllegalStateException("each port that was tried is taken: " + e.getMessage(), e);
                }
            } catch (IllegalStateException e) {
                throw new IllegalStateException("node " + id + ": " + e.getMessage(), e);
            }
        }
    }

    private String clusterId(List<NodeContainer> brokers) {
        String servers = brokers.stream()
                .map(node -> engine.host() + ":" + node.ports().client())
                .collect(Collectors.joining(","));
        try (Membership membership = new Membership(servers)) {
            return membership.await(known -> known.size() == brokers.size());
        }
    }

    private KafkaTestException failure(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof KafkaTestException known) {
            return known;
        }
        if (cause instanceof IllegalArgumentException) {
            return new KafkaTestException(
                    ContainerRunner.asked(spec),
                    "Kafka refuses its broker settings: " + cause.getMessage(),
                    "Correct the broker settings of the test.",
                    cause);
        }
        return new KafkaTestException(
                ContainerRunner.asked(spec),
                "It could not start: " + cause.getMessage(),
                spec.image().isEmpty()
                        ? "Look for the reason in what it printed; too little memory for Docker is a common one."
                        : "See that the image takes its settings from variables as apache/kafka does, and look for the reason in"
                                + " what it printed.",
                cause);
    }
}
