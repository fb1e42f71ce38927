package io.kafkatest.internal.node;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.distribution.Distribution;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Runs nodes in this JVM, in a class loader of their own that all clusters of a Kafka version share. */
public final class InProcessHost implements NodeHost {

    /** How the names of the nodes' thread groups begin. */
    private static final String THREADS = "kafka-test-node-";

    private final BrokerLoader loader;
    private final List<Node> nodes;

    private InProcessHost(BrokerLoader loader, List<Node> nodes) {
        this.loader = loader;
        this.nodes = nodes;
    }

    /** A factory whose hosts share their loaders. */
    public static Factory factory() {
        Map<Distribution, BrokerLoader> loaders = new ConcurrentHashMap<>();
        return (distribution, spec, clusterId, folder, log, settings) ->
                of(loaders.computeIfAbsent(distribution, InProcessHost::preloading), spec, clusterId, log);
    }

    private static BrokerLoader preloading(Distribution distribution) {
        BrokerLoader loader = new BrokerLoader(distribution);
        loader.preload();
        return loader;
    }

    private static InProcessHost of(BrokerLoader loader, ClusterSpec spec, String clusterId, BrokerLog log) {
        return new InProcessHost(
                loader,
                IntStream.rangeClosed(1, spec.brokers() + spec.controllers())
                        .<Node>mapToObj(id ->
                                new InProcessNode(loader, THREADS + id + "-" + clusterId, log, spec.brokerPlugins()))
                        .toList());
    }

    /** Whether a thread works for a node, which is told by the group that the launcher puts it in. */
    public static boolean isNodeThread(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        while (group != null && !group.getName().startsWith(THREADS)) {
            group = group.getParent();
        }
        return group != null;
    }

    @Override
    public List<Node> nodes() {
        return nodes;
    }

    @Override
    public Set<String> settings() {
        return loader.settings();
    }

    /** A node in this JVM, a new launcher for each time it runs. */
    private static final class InProcessNode implements Node {

        private final BrokerLoader loader;
        private final String name;
        private final BrokerLog log;
        private final List<Path> plugins;
        private BrokerLoader.Launcher launcher;

        InProcessNode(BrokerLoader loader, String name, BrokerLog log, List<Path> plugins) {
            this.loader = loader;
            this.name = name;
            this.log = log;
            this.plugins = plugins;
            this.launcher = loader.launcher(name, log.level(), log, plugins);
        }

        @Override
        public synchronized Map<String, Integer> start(Map<String, String> config) {
            return launcher.start().apply(config);
        }

        @Override
        public synchronized void stop() {
            try {
                launcher.stop().close();
            } catch (Exception e) {
                log.stopFailed(e);
            }
            launcher = loader.launcher(name, log.level(), log, plugins);
        }

        @Override
        public void kill() {
            throw new KafkaTestException(
                    "A broker was to be killed.",
                    "It runs in the JVM of the test, which would be killed with it.",
                    "Let the cluster run in processes of its own: runOn = RunOn.PROCESS, or kafka-test.run-on=process.");
        }

        @Override
        public void discard() {
            stop();
        }
    }
}
