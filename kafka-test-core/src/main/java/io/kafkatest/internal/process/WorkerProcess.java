package io.kafkatest.internal.process;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.DataFolder;
import io.kafkatest.internal.node.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A worker of Kafka Connect in a JVM of its own, a new one for each time it runs. */
public final class WorkerProcess implements Node {

    private static final int ID = 1;

    private final Distribution distribution;
    private final String name;
    private final DataFolder folder;
    private final BrokerLog log;
    private @Nullable NodeProcess process;

    /**
     * A worker that doesn't run yet.
     *
     * @param distribution what it runs from
     * @param name tells it from others that have their files in the same folder
     * @param folder where its output goes
     * @param log receives what it logs
     */
    public WorkerProcess(Distribution distribution, String name, DataFolder folder, BrokerLog log) {
        this.distribution = distribution;
        this.name = name;
        this.folder = folder;
        this.log = log;
    }

    @Override
    public Map<String, Integer> start(Map<String, String> config) {
        try {
            return running().connection().start(ID, List.of(), config);
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
    }

    private synchronized NodeProcess running() {
        if (process == null) {
            process = fork();
        }
        return process;
    }

    private NodeProcess fork() {
        Path own = folder.path().resolve(name);
        List<String> command = JavaCommand.of(
                distribution,
                // what a JVM that crashes leaves would be in the user's project otherwise
                List.of("-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + own.resolve("crash.log")),
                "io.kafkatest.broker.NodeMain");
        try {
            Files.createDirectories(own);
            return NodeProcess.fork(
                    command, Map.of("KAFKATEST_FOLDER", folder.ofJvm().toString()), own.resolve("output.log"), log);
        } catch (IOException e) {
            throw new KafkaTestException(
                    "A Connect worker in a process of its own was asked for.",
                    "The process could not be started: " + e.getMessage() + ".",
                    "See that this can be run: " + command.get(0),
                    e);
        }
    }

    @Override
    public synchronized void stop() {
        if (process != null) {
            process.stop(ID);
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
