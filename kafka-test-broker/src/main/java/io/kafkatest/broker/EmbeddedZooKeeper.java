package io.kafkatest.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.zookeeper.server.ServerCnxnFactory;
import org.apache.zookeeper.server.persistence.FileTxnLog;
import org.apache.zookeeper.util.ServiceUtils;

/** The ZooKeeper of one cluster: a single server, on a port of the loopback address unless said otherwise, and no HTTP server beside it. */
final class EmbeddedZooKeeper {

    /** The address that brokers are given too, whatever the JVM itself prefers. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** ZooKeeper would reserve 64 MiB for its log at once. */
    private static final long LOG_STEP_BYTES = 65_536;

    private static final int CONNECTIONS_UNLIMITED = 0;

    private final SingleZooKeeperServer server;
    private final ServerCnxnFactory connections;

    /**
     * Binds the port, or any free one if it is 0.
     *
     * @param host the address to bind it at; the loopback address if empty
     */
    EmbeddedZooKeeper(Path folder, Optional<String> host, int port) throws IOException {
        ServiceUtils.setSystemExitProcedure(status -> ProcessGuard.note(status, null));
        FileTxnLog.setPreallocSize(LOG_STEP_BYTES);
        this.server = new SingleZooKeeperServer(Files.createDirectories(folder));
        this.connections = ServerCnxnFactory.createFactory(
                new InetSocketAddress(
                        host.isPresent() ? InetAddress.getByName(host.get()) : InetAddress.getByAddress(LOOPBACK),
                        port),
                CONNECTIONS_UNLIMITED);
    }

    void start(String clusterId) throws Exception {
        server.startdata();
        server.createIfAbsent("/cluster", "");
        server.createIfAbsent("/cluster/id", "{\"version\":\"1\",\"id\":\"" + clusterId + "\"}");
        server.takeSnapshot();
        connections.startup(server);
    }

    int port() {
        return connections.getLocalPort();
    }

    String address() {
        return "127.0.0.1:" + port();
    }

    void stop() throws Exception {
        connections.shutdown();
        server.awaitShutdown();
    }
}
