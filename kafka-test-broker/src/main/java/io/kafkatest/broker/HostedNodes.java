package io.kafkatest.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** The nodes of this JVM, by id. The first is the one that the others register with. */
final class HostedNodes {

    /** Nodes wait for each other, so a pool with fewer threads than nodes would wait forever. */
    private static final Executor IN_A_THREAD_EACH = task -> new Thread(task, "kafka-test-node-start").start();

    private final UnaryOperator<String> places;
    private final ConcurrentSkipListMap<Integer, HostedNode> nodes = new ConcurrentSkipListMap<>();
    private volatile BiConsumer<Integer, LogRecord> log = (id, event) -> {};

    /**
     * No nodes yet.
     *
     * @param places turns a setting's value into one with the folder that is to be used at the moment
     */
    HostedNodes(UnaryOperator<String> places) {
        this.places = places;
    }

    /** Hands what the nodes log to a new receiver. */
    void logTo(BiConsumer<Integer, LogRecord> receiver) {
        log = receiver;
    }

    /** Starts a node, and returns the ports of its listeners. One that can't start takes the others with it. */
    Map<String, Integer> start(int id, Level level, List<Path> plugins, Map<String, String> config) {
        HostedNode node = new HostedNode(id, level, plugins, config);
        nodes.put(id, node);
        try {
            return node.start();
        } catch (RuntimeException | Error e) {
            nodes.clear();
            throw e;
        }
    }

    void stop(int id) throws IOException {
        HostedNode node = nodes.remove(id);
        if (node != null) {
            node.launcher.close();
        }
    }

    /** The ports of each node's listeners. */
    Map<Integer, Map<String, Integer>> ports() {
        Map<Integer, Map<String, Integer>> ports = new HashMap<>();
        nodes.forEach((id, node) -> ports.put(id, node.ports));
        return ports;
    }

    void stopAll() throws IOException {
        for (HostedNode node : nodes.descendingMap().values()) {
            node.launcher.close();
        }
    }

    /** Starts all nodes as they were started before. */
    void startAll() {
        List<CompletableFuture<?>> others = new ArrayList<>();
        nodes.forEach((id, node) -> {
            if (id.equals(nodes.firstKey())) {
                node.start();
            } else {
                others.add(CompletableFuture.supplyAsync(node::start, IN_A_THREAD_EACH));
            }
        });
        others.forEach(CompletableFuture::join);
    }

    private final class HostedNode {

        private final int id;
        private final Level level;
        private final List<Path> plugins;
        private final Map<String, String> config;
        private volatile NodeLauncher launcher;
        private volatile Map<String, Integer> ports = Map.of();

        HostedNode(int id, Level level, List<Path> plugins, Map<String, String> config) {
            this.id = id;
            this.level = level;
            this.plugins = plugins;
            this.config = config;
        }

        Map<String, Integer> start() {
            Map<String, String> placed = new HashMap<>();
            config.forEach((name, value) -> placed.put(name, places.apply(value)));
            launcher = new NodeLauncher("node-" + id, level, event -> log.accept(id, event), plugins);
            ports = launcher.apply(placed);
            return ports;
        }
    }
}
