package io.kafkatest.internal.process;

import io.kafkatest.Broker;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.Loopback;
import io.kafkatest.internal.node.NodeConfigs;
import io.kafkatest.internal.node.RunningNodes;
import io.kafkatest.internal.node.SharedBroker;
import java.io.IOException;
import java.io.Reader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A cluster that a JVM started and left running.
 *
 * @param key what a spec has in common with it that it can stand for
 * @param title how to call it
 * @param clusterId Kafka's id of it
 * @param pid its process
 * @param address where to ask for it, and the token to show there
 */
public record KeptCluster(String key, String title, String clusterId, long pid, String address) {

    /** More than it takes to clean up behind the last user; one that doesn't answer in this time never will. */
    private static final int ANSWER_MILLIS = 20_000;

    /** The clusters below a folder, whether they live or not. */
    public static List<KeptCluster> allIn(Path root) {
        List<KeptCluster> clusters = new ArrayList<>();
        if (Files.isDirectory(root)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, "jvm-*")) {
                for (Path folder : folders) {
                    read(folder.resolve("kept.properties")).ifPresent(clusters::add);
                }
            } catch (IOException e) {
                // those that were found will do
            }
        }
        return clusters;
    }

    private static Optional<KeptCluster> read(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
            return Optional.of(new KeptCluster(
                    properties.getProperty("key"),
                    properties.getProperty("title"),
                    properties.getProperty("clusterId"),
                    Long.parseLong(properties.getProperty("pid")),
                    properties.getProperty("address")));
        } catch (IOException e) {
            return Optional.empty(); // the folder of another JVM, or one that has just ended
        }
    }

    /** Takes the cluster, if it lives and nobody else has it; nobody else gets it until the nodes are closed. */
    Optional<RunningNodes> lease(String version, BrokerLog log) {
        try {
            Socket socket = connect();
            Connection connection = new Connection(socket);
            connection.send(List.of("lease"));
            List<@Nullable String> answer = connection.receive();
            if (!"leased".equals(answer.get(0))) {
                connection.close();
                return Optional.empty();
            }
            socket.setSoTimeout(0);
            NodeConnection nodes = new NodeConnection(
                    CompletableFuture.completedFuture(connection), log, () -> "its process " + pid + " ended");
            Thread thread = new Thread(nodes::listen, "kafka-test-process-" + pid);
            thread.setDaemon(true);
            thread.start();
            return Optional.of(new LeasedNodes(version, clusterId, brokers(answer), nodes));
        } catch (IOException e) {
            return Optional.empty(); // it has ended, or is stuck
        }
    }

    /** Whether somebody has it at the moment; empty if it doesn't live. */
    public Optional<String> state() {
        try (Connection connection = new Connection(connect())) {
            connection.send(List.of("state"));
            return Optional.ofNullable(connection.receive().get(0));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Ends it, whoever has it, and returns when it is gone. */
    public void stop() {
        try (Connection connection = new Connection(connect())) {
            connection.send(List.of("end"));
            connection.receive();
        } catch (IOException e) {
            // it has ended, now or before, or is stuck
        }
        ProcessHandle.of(pid).filter(KeptCluster::isOurs).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** Whether the process is the cluster's, and not another one that has got its number since. */
    private static boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .map(line -> line.contains("KeptMain"))
                .orElse(false);
    }

    private Socket connect() throws IOException {
        int colon = address.indexOf(':');
        Socket socket = new Socket(Loopback.address(), Integer.parseInt(address.substring(0, colon)));
        socket.setSoTimeout(ANSWER_MILLIS);
        socket.getOutputStream().write(address.substring(colon + 1).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** From id, listener and port, each in turn; one listener a broker is for clients. */
    private static List<Broker> brokers(List<@Nullable String> answer) {
        List<Broker> brokers = new ArrayList<>();
        for (int i = 1; i < answer.size(); i += 3) {
            if (NodeConfigs.CLIENT_LISTENER.equals(answer.get(i + 1))) {
                brokers.add(new SharedBroker(
                        Integer.parseInt(String.valueOf(answer.get(i))),
                        NodeConfigs.LOOPBACK,
                        Integer.parseInt(String.valueOf(answer.get(i + 2)))));
            }
        }
        return brokers;
    }

    /** The nodes, for as long as this JVM has them. */
    private record LeasedNodes(String version, String clusterId, List<Broker> brokers, NodeConnection connection)
            implements RunningNodes {

        @Override
        public void close() {
            connection.close();
        }
    }
}
