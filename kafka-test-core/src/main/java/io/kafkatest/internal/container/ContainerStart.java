package io.kafkatest.internal.container;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.KafkaRelease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * The start of a cluster's nodes in containers, all at once.
 *
 * @param spec what the cluster is to be like
 * @param image what the containers are made of
 * @param configs the nodes' settings
 * @param source where the containers come from
 * @param log receives what the nodes log
 */
record ContainerStart(
        ClusterSpec spec, NodeImage image, ContainerConfigs configs, ContainerSource source, BrokerLog log) {

    /** Nodes wait for each other, so a pool with fewer threads than nodes would wait forever. */
    private static final Executor IN_A_THREAD_EACH = task -> new Thread(task, "kafka-test-container-start").start();

    ContainerNodes run() {
        List<CompletableFuture<NodeContainer>> starting = new ArrayList<>();
        try {
            source.begin();
            IntStream.rangeClosed(1, configs.nodes())
                    .mapToObj(id -> CompletableFuture.supplyAsync(() -> start(id), IN_A_THREAD_EACH))
                    .forEach(starting::add);
            awaitAllOrFirstFailure(starting.toArray(CompletableFuture<?>[]::new));
            List<NodeContainer> nodes =
                    starting.stream().map(CompletableFuture::join).toList();
            return asked(nodes);
        } catch (RuntimeException | Error e) {
            giveUp(starting);
            throw failure(e);
        }
    }

    /** Nodes that are still starting fail when their containers are gone; the network can be removed only after the last. */
    private void giveUp(List<CompletableFuture<NodeContainer>> starting) {
        source.remove();
        CompletableFuture.allOf(starting.toArray(CompletableFuture<?>[]::new))
                .exceptionally(failure -> null)
                .join();
        source.remove();
    }

    /** One that fails is enough: the others would wait for it. */
    private static void awaitAllOrFirstFailure(CompletableFuture<?>[] all) {
        CompletableFuture<Object> never = new CompletableFuture<>();
        CompletableFuture<?>[] failing =
                Stream.of(all).map(one -> one.thenCompose(node -> never)).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.anyOf(CompletableFuture.allOf(all), CompletableFuture.anyOf(failing))
                .join();
    }

    private NodeContainer start(int id) {
        ContainerOutput output = new ContainerOutput(log);
        ContainerSource.Placed placed = source.container(id, output);
        Map<String, String> config = configs.of(id, placed.ports());
        ContainerNode node = image.node(id, placed.container(), placed.ports(), output, log);
        try {
            node.start(config);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("node " + id + ": " + e.getMessage(), e);
        }
        return new NodeContainer(id, node, placed.ports(), config);
    }

    private ContainerNodes asked(List<NodeContainer> nodes) {
        List<NodeContainer> brokers =
                nodes.stream().filter(node -> configs.isBroker(node.id())).toList();
        String clusterId = configs.membership(brokers).await(known -> known.size() == spec.brokers());
        String version = image.version().isEmpty() ? release(brokers.get(0)) : image.version();
        return new ContainerNodes(source, version, clusterId, nodes, configs);
    }

    /** As far as a broker lets it be known. */
    private String release(NodeContainer broker) {
        String address = configs.host() + ":" + broker.ports().client();
        Admin admin = Admin.create(Map.of("bootstrap.servers", address));
        try {
            return KafkaRelease.of(admin);
        } finally {
            admin.close(Duration.ZERO);
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
                ContainerRunner.asked(spec), "It could not start: " + cause.getMessage(), remedy(), cause);
    }

    private String remedy() {
        if (!spec.brokerConfig().isEmpty()) {
            return "Try it without the broker settings; if it starts then, one of them is the reason.";
        }
        return spec.image().isEmpty()
                ? "Look for the reason in what it printed; too little memory for Docker is a common one."
                : "See that the image takes its settings from variables as apache/kafka does, and look for the reason in what it"
                        + " printed.";
    }
}
