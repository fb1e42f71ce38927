package io.kafkatest.internal.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Clusters that a test names and that can't be reached, and the whole message that says so. */
class AdoptionFailureTest {

    @SuppressWarnings("NullAway") // as a container answers that was not started
    private static KafkaTestException failure(@Nullable String servers) {
        return catchThrowableOfType(
                KafkaTestException.class, () -> KafkaCluster.of(() -> servers).close());
    }

    @Test
    void areThoseThatDoNotRun() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(failure("PLAINTEXT://127.0.0.1:" + port)).hasMessage("""
                        The cluster at 127.0.0.1:%d was asked for, which runs already.
                        Nothing can be reached there: 127.0.0.1:%d (Connection refused).
                        Start the cluster before the test asks for it, or correct the bootstrap servers that the test gives.""", port, port);
    }

    @Test
    void areThoseWhoseAddressIsNone() {
        assertThat(failure("nowhere")).hasMessage("""
                The cluster at nowhere was asked for, which runs already.
                Kafka refuses the client properties: Invalid url in bootstrap.servers: nowhere.
                Correct the bootstrap servers that the test gives: host:port each, separated by commas.""");
    }

    @Test
    void areThoseOfWhichNothingIsSaid() {
        assertThat(failure(null)).hasMessage("""
                A cluster that runs already was asked for.
                The test gives null as its bootstrap servers.
                Give them once they are known: after the container that they are of was started.""");
        assertThat(failure(" ")).hasMessage("""
                A cluster that runs already was asked for.
                The test gives nothing as its bootstrap servers.
                Give them once they are known: after the container that they are of was started.""");
    }
}
