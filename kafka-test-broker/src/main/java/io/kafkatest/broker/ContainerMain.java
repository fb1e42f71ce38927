package io.kafkatest.broker;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The JVM of a container for nodes. It does what the JVM of the tests asks over a connection, as {@link NodeMain} does, but waits
 * to be connected to: a container is reached from its host, and not the other way round.
 *
 * <p>When the connection ends it ends too, and its container with it; or, if it is to be used again, it forgets the nodes and
 * their data, and waits for the next.
 */
public final class ContainerMain {

    /** The port that it listens on. */
    public static final int PORT = 9999;

    /** The variable with what the JVM of the tests is known by. */
    public static final String TOKEN = "KAFKATEST_TOKEN";

    /** The variable that says whether there will be another JVM after the first: {@code true}. */
    public static final String KEPT = "KAFKATEST_KEPT";

    /** The folder for the data of all nodes. */
    public static final String DATA = "/tmp/kafka-test";

    /** A stranger that connects and says nothing keeps the door no longer than this. */
    private static final int KNOCK_MILLIS = 2_000;

    private static final byte[] EXPECTED =
            System.getenv().getOrDefault(TOKEN, "").getBytes(StandardCharsets.US_ASCII);

    private ContainerMain() {}

    /**
     * Serves one JVM, or one after the other.
     *
     * @param args none
     * @throws IOException if it can't be connected to
     */
    public static void main(String[] args) throws IOException {
        HostedNodes nodes = new HostedNodes(UnaryOperator.identity());
        try (ServerSocket server = new ServerSocket(PORT)) {
            do {
                serveNext(server, nodes);
                nodes.stopAll();
                new FolderDeletion(Path.of(DATA)).run();
            } while (Boolean.parseBoolean(System.getenv(KEPT)));
        }
        Runtime.getRuntime().halt(0);
    }

    private static void serveNext(ServerSocket server, HostedNodes nodes) throws IOException {
        while (true) {
            try (Socket socket = server.accept()) {
                Optional<Connection> owner = welcomed(socket);
                // one that has lost its patience has left before it asked for anything, and comes again
                if (owner.isPresent() && new NodeServer(owner.get(), nodes).serve()) {
                    return;
                }
            }
        }
    }

    /** The connection to one that knows the token and is still there. */
    private static Optional<Connection> welcomed(Socket socket) {
        try {
            if (!knowsToken(socket)) {
                return Optional.empty();
            }
            Connection owner = Connection.over(socket);
            // what it has connected to may be a proxy that had nobody behind it yet
            owner.send("welcome");
            return Optional.of(owner);
        } catch (IOException e) {
            return Optional.empty(); // it says nothing, or is gone
        }
    }

    private static boolean knowsToken(Socket socket) throws IOException {
        socket.setSoTimeout(KNOCK_MILLIS);
        byte[] said = socket.getInputStream().readNBytes(EXPECTED.length);
        socket.setSoTimeout(0);
        return EXPECTED.length > 0 && MessageDigest.isEqual(said, EXPECTED);
    }
}
