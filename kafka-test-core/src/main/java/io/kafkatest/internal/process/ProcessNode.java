package io.kafkatest.internal.process;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.DataFolder;
import io.kafkatest.internal.node.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A node in a JVM of its own, a new one for each time it runs. */
final class ProcessNode implements Node {

    private final Distribution distribution;
    private final ClassArchive archive;
    private final ClusterSpec spec;
    private final int id;
    private final DataFolder clusterFolder;
    private final BrokerLog log;
    private volatile boolean archived;
    private @Nullable NodeProcess process;

    /** Begins to start the JVM. */
    ProcessNode(Distribution distribution, ClusterSpec spec, int id, DataFolder clusterFolder, BrokerLog log) {
        this.distribution = distribution;
        this.archive = ClassArchive.of(distribution);
        this.spec = spec;
        this.id = id;
        this.clusterFolder = clusterFolder;
        this.log = log;
        this.process = fork();
    }

    private NodeProcess fork() {
        Path folder = clusterFolder.path().resolve("node-" + id);
        List<String> options = new ArrayList<>(archive.options());
        archived = !options.isEmpty();
        // what a JVM that crashes leaves would be in the user's project otherwise
        options.add("-XX:-CreateCoredumpOnCrash");
        options.add("-XX:ErrorFile=" + folder.resolve("crash.log"));
        List<String> command = JavaCommand.of(distribution, options, "io.kafkatest.broker.NodeMain");
        try {
            Files.createDirectories(folder);
            return NodeProcess.fork(
                    command,
                    Map.of("KAFKATEST_FOLDER", clusterFolder.ofJvm().toString()),
                    folder.resolve("output.log"),
                    log);
        } catch (IOException e) {
            throw new KafkaTestException(
                    "A broker in a process of its own was asked for.",
                    "The process could not be started: " + e.getMessage() + ".",
                    "See that this can be run: " + command.get(0),
                    e);
        }
    }

    private synchronized NodeProcess running() {
        if (process == null) {
            process = fork();
        }
        return process;
    }

    /** Asks the node's JVM. One that ends over it is replaced by one without the archive of classes, which may be damaged. */
    private <T> T ask(Function<NodeConnection, T> question) {
        NodeProcess asked = running();
        try {
            return question.apply(asked.connection());
        } catch (IllegalStateException e) {
            if (!archived || !forgetsOneThatCrashed(asked)) {
                throw e;
            }
            archive.discard();
            return question.apply(running().connection());
        }
    }

    /** One that somebody else has stopped or killed meanwhile is not to come back. */
    private synchronized boolean forgetsOneThatCrashed(NodeProcess asked) {
        if (process != asked || !asked.hasEnded()) {
            return false;
        }
        kill();
        return true;
    }

    Set<String> settings() {
        return ask(NodeConnection::settings);
    }

    private List<String> plugins() {
        return spec.brokerPlugins().stream().map(Path::toString).toList();
    }

    @Override
    public Map<String, Integer> start(Map<String, String> config) {
        try {
            Map<String, Integer> ports = ask(node -> node.start(id, plugins(), config));
            if (!archive.exists()) {
                archive.makeInBackground(spec);
            }
            return ports;
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
    }

    @Override
    public synchronized void stop() {
        if (process != null) {
            process.stop(id);
            process = null;
        }
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    @Override
    public void discard() {
        kill();
    }
}
