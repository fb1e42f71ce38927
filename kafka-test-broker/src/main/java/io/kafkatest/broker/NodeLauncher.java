package io.kafkatest.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

    /**
     * Not a Kafka setting: the folder of the ZooKeeper that the node is to run beside its broker. A node without {@code
     * process.roles} is a broker in ZooKeeper mode; one that doesn't run ZooKeeper itself needs {@code zookeeper.connect}.
     */
    public static final String ZOOKEEPER_DIR = "kafkatest.zookeeper.dir";

    /** Not a Kafka setting: the address that ZooKeeper listens at. Without it that is the loopback address. */
    public static final String ZOOKEEPER_HOST = "kafkatest.zookeeper.host";

    /** Not a Kafka setting: the port of that ZooKeeper. Without it the operating system chooses one. */
    public static final String ZOOKEEPER_PORT = "kafkatest.zookeeper.port";

    /** What ZooKeeper's port is called among the ports of the node that runs it. */
    public static final String ZOOKEEPER = "ZOOKEEPER";

    /**
     * Not a Kafka setting: makes the node a worker of Kafka Connect, whose settings the others are. Its value is the class in
     * {@code org.apache.kafka.connect.cli} that starts it: {@code ConnectStandalone} or {@code ConnectDistributed}.
     */
    public static final String CONNECT = "kafkatest.connect";

    /** What the port of a Connect worker's REST interface is called among its ports. */
    public static final String REST = "REST";

    private final Plugins plugins;
    private final NodeThreads threads;
    private volatile Node node;

    /**
     * Prepares a node without plugins.
     *
     * @param name what the node's threads are grouped under, for thread dumps
     * @param level the lowest level of log events to hand over
     * @param log receives the node's log events, on the broker's threads
     */
    public NodeLauncher(String name, Level level, Consumer<LogRecord> log) {
        this(name, level, log, List.of());
    }

    /**
     * Prepares a node.
     *
     * @param name what the node's threads are grouped under, for thread dumps
     * @param level the lowest level of log events to hand over
     * @param log receives the node's log events, on the broker's threads
     * @param plugins jars and folders of the user's own classes, which the configuration may name
     */
    public NodeLauncher(String name, Level level, Consumer<LogRecord> log, List<Path> plugins) {
        this.plugins = new Plugins(plugins);
        this.threads = new NodeThreads(name, level, log, this.plugins.loader());
    }

    /**
     * Starts the node and returns once it serves requests.
     *
     * @param config the node's complete Kafka configuration, and {@link #CLUSTER_ID}
     * @return the bound port of each listener that a client can use, by listener name, and after them that of
     *     {@link #ZOOKEEPER} if the node runs it
     * @throws IllegalArgumentException if Kafka refuses the configuration; nothing was started or written then
     * @throws IllegalStateException if the node can't start; what had been started is stopped
     */
    @Override
    public Map<String, Integer> apply(Map<String, String> config) {
        Node starting = threads.call(() -> prepare(config));
        try {
            Map<String, Integer> ports = threads.call(starting::start);
            node = starting;
            return ports;
        } catch (RuntimeException e) {
            cleanUp(starting, e);
            throw e instanceof IllegalStateException ? e : new IllegalStateException(e.toString(), e);
        }
    }

    /** Whatever happens in that would only hide what the start failed with. */
    private void cleanUp(Node failed, RuntimeException failure) {
        threads.silence();
        try {
            threads.run(failed::stopWhatIsLeft);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        threads.interrupt();
        threads.awaitEnd();
    }

    private Node prepare(Map<String, String> config) throws Exception {
        TlsRenegotiation.leaveToTheUser();
        ProcessGuard.install();
        if (config.containsKey(CONNECT)) {
            return new ConnectNode(config);
        }
        SaslMechanisms.keepToOurselves(config);
        NodeSettings settings = NodeSettings.of(plugins.completed(config));
        return settings.isKRaft() ? new RaftNode(settings) : new ZooKeeperNode(settings);
    }

    /** Stops the node and returns once its threads have ended; its data stays where it is. */
    @Override
    public void close() throws IOException {
        Node started = node;
        node = null;
        try {
            if (started != null) {
                threads.run(started::stop);
            }
        } finally {
            threads.awaitEnd();
            plugins.close();
        }
    }
}
