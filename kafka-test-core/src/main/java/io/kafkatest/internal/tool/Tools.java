package io.kafkatest.internal.tool;

import io.kafkatest.KafkaTestException;
import io.kafkatest.KafkaTool;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.process.ToolOrder;
import io.kafkatest.internal.process.ToolProcess;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The command-line tools for one cluster. They run as long as it does. */
public final class Tools implements AutoCloseable {

    private static final String SERVERS = "bootstrap.servers";

    private final Supplier<Distribution> source;
    private final Map<String, String> clientConfig;
    private final Set<ToolProcess> running = new HashSet<>();
    private @Nullable Distribution distribution;
    private boolean closed;

    /**
     * Looks for nothing yet.
     *
     * @param source answers what has the tools, and is asked once there is one to be run
     * @param clientConfig the properties with which the cluster is reached
     */
    public Tools(Supplier<Distribution> source, Map<String, String> clientConfig) {
        this.source = source;
        this.clientConfig = clientConfig;
    }

    /**
     * A tool that was not run yet.
     *
     * @param name a command, such as {@code kafka-topics}, or the full name of a main class
     * @param arguments as on a command line, but for what says where the cluster is
     * @throws KafkaTestException if there is no such tool
     */
    public KafkaTool tool(String name, String... arguments) {
        KafkaCommand command = new ToolChoice(distribution()).of(name);
        return CommandTool.of(this, command, List.of(arguments));
    }

    private synchronized Distribution distribution() {
        if (distribution == null) {
            distribution = source.get();
        }
        return distribution;
    }

    String version() {
        return distribution().version();
    }

    String servers() {
        return Objects.requireNonNull(clientConfig.get(SERVERS));
    }

    /** What it takes to connect beside the servers; nothing to clusters of the test's own. */
    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(clientConfig);
        properties.remove(SERVERS);
        return properties;
    }

    /**
     * Starts a tool that ends with the cluster.
     *
     * @return empty if the cluster has ended
     */
    synchronized Optional<ToolProcess> start(ToolOrder order) throws IOException {
        if (closed) {
            return Optional.empty();
        }
        ToolProcess process = ToolProcess.start(distribution(), order);
        running.add(process);
        return Optional.of(process);
    }

    /** Whether a tool that nobody has forgotten may go on, or else the cluster has ended it. */
    synchronized boolean isAtWork(ToolProcess process) {
        return running.contains(process);
    }

    synchronized void forget(ToolProcess process) {
        running.remove(process);
    }

    @Override
    public void close() {
        Set<ToolProcess> left;
        synchronized (this) {
            closed = true;
            left = Set.copyOf(running);
            running.clear();
        }
        left.forEach(ToolProcess::kill);
    }
}
