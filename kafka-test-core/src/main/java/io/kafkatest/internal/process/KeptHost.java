package io.kafkatest.internal.process;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.DataFolder;
import io.kafkatest.internal.node.DataRoot;
import io.kafkatest.internal.node.Node;
import io.kafkatest.internal.node.NodeHost;
import io.kafkatest.spi.Settings;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Runs all nodes of a cluster in one JVM, which keeps them for others when this JVM has done with them. */
final class KeptHost implements NodeHost {

    /** What that JVM replaces with a folder of its own. */
    private static final String ITS_FOLDER = "{folder}";

    private final NodeProcess process;
    private final ClassArchive archive;
    private final ClusterSpec spec;
    private final DataFolder folder;
    private final List<Node> nodes;

    private KeptHost(NodeProcess process, ClassArchive archive, ClusterSpec spec, DataFolder folder) {
        this.process = process;
        this.archive = archive;
        this.spec = spec;
        this.folder = folder;
        this.nodes = IntStream.rangeClosed(1, spec.brokers())
                .<Node>mapToObj(KeptNode::new)
                .toList();
    }

    /** What clusters have in common that can stand for each other. */
    static String key(ClusterSpec spec, Distribution distribution) {
        return String.join(
                " | ",
                spec.toString(),
                distribution.version(),
                distribution.jars().get(0).toString(),
                System.getProperty("java.home"));
    }

    static NodeHost open(
            Distribution distribution,
            ClusterSpec spec,
            String clusterId,
            DataFolder folder,
            BrokerLog log,
            Settings settings) {
        ClassArchive archive = ClassArchive.of(distribution);
        List<String> command = JavaCommand.of(distribution, archive.options(), "io.kafkatest.broker.KeptMain");
        Map<String, String> environment = Map.of(
                "KAFKATEST_ROOT", DataRoot.of(settings).toString(),
                "KAFKATEST_KEY", key(spec, distribution),
                "KAFKATEST_TITLE", "Kafka " + distribution.version() + ", " + spec,
                "KAFKATEST_CLUSTER_ID", clusterId,
                "KAFKATEST_IDLE_MILLIS",
                        String.valueOf(settings.keepAlive().orElseThrow().toMillis()));
        try {
            NodeProcess process =
                    NodeProcess.fork(command, environment, folder.path().resolve("output.log"), log);
            return new KeptHost(process, archive, spec, folder);
        } catch (IOException e) {
            throw new KafkaTestException(
                    "A cluster in a process of its own was asked for.",
                    "The process could not be started: " + e.getMessage() + ".",
                    "See that this can be run: " + command.get(0),
                    e);
        }
    }

    @Override
    public List<Node> nodes() {
        return nodes;
    }

    @Override
    public Set<String> settings() {
        return process.connection().settings();
    }

    /** A node beside the others of its cluster. It is given back with all of them. */
    private final class KeptNode implements Node {

        private final int id;

        KeptNode(int id) {
            this.id = id;
        }

        @Override
        public Map<String, Integer> start(Map<String, String> config) {
            Map<String, String> placed = new LinkedHashMap<>();
            config.forEach((name, value) ->
                    placed.put(name, value.replace(folder.path().toString(), ITS_FOLDER)));
            // between two users nobody needs to be told goodbye
            placed.put("controlled.shutdown.enable", "false");
            Map<String, Integer> ports = process.connection().start(id, List.of(), placed);
            if (id == 1 && !archive.exists()) {
                archive.makeInBackground(spec);
            }
            return ports;
        }

        @Override
        public void stop() {
            process.connection().stop(id);
        }

        @Override
        public void kill() {
            stop();
        }

        @Override
        public void discard() {
            process.connection().close();
        }
    }
}
