package io.kafkatest.broker;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Starts and stops one Kafka node inside the class loader, process or container it was loaded in.
 *
 * <p>Everything that crosses this border is a JDK type, since the caller lives in another class loader or JVM: the node's
 * configuration goes in as strings, the bound port of each of its listeners comes out, and what it logs is handed over as
 * {@link LogRecord}s.
 *
 * <pre>{@code
 * var node = new NodeLauncher("node-1", Level.WARNING, System.out::println);
 * Map<String, Integer> ports = node.apply(Map.of("process.roles", "broker,controller", ...));
 * node.close();
 * }</pre>
 */
public final class NodeLauncher implements Function<Map<String, String>, Map<String, Integer>>, AutoCloseable {

    /** Not a Kafka setting: the cluster id to format the node's data folder with. */
    public static final String CLUSTER_ID = "kafkatest.cluster.id";

    private final NodeThreads threads;
    private volatile RaftNode node;

    /**
     * Prepares a node.
     *
     * @param name what the node's threads are grouped under, for thread dumps
     * @param level the lowest level of log events to hand over
     * @param log receives the node's log events, on the broker's threads
     */
    public NodeLauncher(String name, Level level, Consumer<LogRecord> log) {
        this.threads = new NodeThreads(name, level, log);
    }

    /**
     * Starts the node and returns once it serves requests.
     *
     * @param config the node's complete Kafka configuration, and {@link #CLUSTER_ID}
     * @return the bound port of each listener that a client can use, by listener name
     * @throws IllegalArgumentException if Kafka refuses the configuration; nothing was started or written then
     * @throws IllegalStateException if the node can't start; what had been started is stopped
     */
    @Override
    public Map<String, Integer> apply(Map<String, String> config) {
        RaftNode starting = threads.call(() -> {
            ProcessGuard.install();
            return RaftNode.of(config);
        });
        try {
            Map<String, Integer> ports = threads.call(starting::start);
            node = starting;
            return ports;
        } catch (IllegalStateException e) {
            // what the clean-up logs would only hide what the start failed with
            threads.silence();
            threads.call(starting::stopWhatIsLeft);
            threads.interrupt();
            throw e;
        }
    }

    /** Stops the node and returns once its threads have ended; its data stays where it is. */
    @Override
    public void close() {
        RaftNode started = node;
        if (started != null) {
            threads.call(started::stop);
        }
    }
}
