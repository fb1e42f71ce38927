package io.kafkatest.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * A JVM of its own for nodes. It belongs to the JVM that started it: it does what that one asks over a connection, and
 * when the connection ends, because the other closed it or is no more, it ends too and leaves nothing.
 *
 * <p>The environment says where to connect to, since a command line can be seen by everybody.
 */
public final class NodeMain {

    /** The variable with the loopback port and the token of the JVM that started this one: {@code 41277:secret}. */
    public static final String OWNER = "KAFKATEST_OWNER";

    /** The variable with the folder that all data of the owner's clusters is in; its lock file lies beside it. */
    public static final String FOLDER = "KAFKATEST_FOLDER";

    private NodeMain() {}

    /**
     * Serves the owner until it goes.
     *
     * @param args none
     */
    public static void main(String[] args) {
        JdkAhead.begin();
        try (Connection owner = owner()) {
            new NodeServer(owner, new HostedNodes(UnaryOperator.identity())).serve();
        } catch (IOException e) {
            // it is gone
        }
        new Leftovers(Path.of(System.getenv(FOLDER))).delete();
        Runtime.getRuntime().halt(0);
    }

    /** An owner that lives and can't be reached waits for the end of this JVM, which must not wait for the end of the owner. */
    private static Connection owner() {
        try {
            return Connection.to(System.getenv(OWNER));
        } catch (IOException e) {
            System.err.println("The JVM that started this one can't be reached: " + e);
            Runtime.getRuntime().halt(1);
            throw new AssertionError("halted", e);
        }
    }
}
