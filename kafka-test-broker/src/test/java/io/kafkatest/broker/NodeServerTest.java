package io.kafkatest.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Who counts as the owner of a JVM for nodes. */
class NodeServerTest {

    @Test
    void isNoneThatLeavesBeforeItAsksForAnything() throws IOException {
        assertThat(served(owner -> {})).isFalse();
    }

    @Test
    void isOneThatHasAskedForSomething() throws IOException {
        assertThat(served(owner -> {
                    owner.send("1", "stop", "7"); // which doesn't run
                    assertThat(owner.receive()).containsExactly("answer", "1", "done");
                }))
                .isTrue();
    }

    /** Whether a node server has been asked for something by an owner that then leaves. */
    private static boolean served(Owner owner) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, Loopback.address());
                Socket near = new Socket(Loopback.address(), server.getLocalPort());
                Socket far = server.accept()) {
            NodeServer nodes = new NodeServer(Connection.over(far), new HostedNodes(UnaryOperator.identity()));
            CompletableFuture<Boolean> served = CompletableFuture.supplyAsync(nodes::serve);
            try (Connection connection = Connection.over(near)) {
                owner.use(connection);
            }
            return served.join();
        }
    }

    private interface Owner {

        void use(Connection connection) throws IOException;
    }
}
