package io.kafkatest.internal.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.testing.ForeignCluster;
import io.kafkatest.testing.ForeignClusterParameter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Clusters that can't be reached, and the whole message that says so. */
@ExtendWith(ForeignClusterParameter.class)
@ResourceLock(ForeignClusterParameter.CLUSTER)
class ExternalConnectTest {

    private static KafkaTestException failure(Map<String, String> config) {
        return catchThrowableOfType(
                KafkaTestException.class,
                () -> ForeignCluster.connect(ClusterSpec.defaults(), ForeignCluster.settings(config))
                        .close());
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void areThoseThatNothingNames() {
        assertThat(failure(Map.of("client.id", "tests"))).hasMessage("""
                A cluster that runs already was asked for.
                Nothing says where it is.
                Set kafka-test.external.bootstrap.servers, or name a file that has bootstrap.servers with \
                kafka-test.external-config.""");
    }

    @Test
    void areThoseThatDoNotRun() throws Exception {
        int first = closedPort();
        int second = closedPort();
        String servers = "127.0.0.1:" + first + ",localhost:" + second;

        assertThat(failure(Map.of("bootstrap.servers", servers)))
                .hasMessage("The cluster at " + servers + " was asked for, which runs already.\n"
                        + "Nothing can be reached there: 127.0.0.1:" + first + " (Connection refused), localhost:"
                        + second + " (Connection refused).\n"
                        + "Start the cluster, or correct kafka-test.external.bootstrap.servers.");
    }

    @Test
    void areThoseThatSpeakAnotherProtocol(ForeignCluster foreign) {
        assertThat(failure(Map.of(
                        "bootstrap.servers", foreign.servers(),
                        "default.api.timeout.ms", "3000",
                        "request.timeout.ms", "1000")))
                .hasMessage("The cluster at " + foreign.servers() + " was asked for, which runs already.\n"
                        + "Something listens there, but gives no answer that Kafka's clients understand.\n"
                        + "See that kafka-test.external.security.protocol, now PLAINTEXT, is what the brokers speak"
                        + " there, and that the addresses they advertise can be reached.");
    }

    @Test
    void areThoseThatDoNotLetUsIn(ForeignCluster foreign) {
        KafkaTestException failure = failure(foreign.config("tester", "wrong"));

        assertThat(failure)
                .hasMessage("The cluster at " + foreign.servers() + " was asked for, which runs already.\n"
                        + "It doesn't let us in: Authentication failed: Invalid username or password.\n"
                        + "Correct the credentials: kafka-test.external.sasl.mechanism,"
                        + " kafka-test.external.sasl.jaas.config and the like.")
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void areThoseWhosePropertiesKafkaRefuses(ForeignCluster foreign) {
        Map<String, String> config = new HashMap<>(foreign.config("tester", "tester-secret"));
        config.put("request.timeout.ms", "soon");

        assertThat(failure(config))
                .hasMessage("The cluster at " + foreign.servers() + " was asked for, which runs already.\n"
                        + "Kafka refuses the client properties: Invalid value soon for configuration request.timeout.ms:"
                        + " Not a number of type INT.\n"
                        + "Correct the settings kafka-test.external.*, or the file that kafka-test.external-config"
                        + " names.");
    }

    @Test
    void areThoseWhoseCredentialsAreMissing(ForeignCluster foreign) {
        Map<String, String> config = new HashMap<>(foreign.config("tester", "tester-secret"));
        config.remove("sasl.jaas.config");

        assertThat(failure(config))
                .hasMessage("The cluster at " + foreign.servers() + " was asked for, which runs already.\n"
                        + "Kafka refuses the client properties: Could not find a 'KafkaClient' entry in the JAAS"
                        + " configuration. System property 'java.security.auth.login.config' is not set.\n"
                        + "Correct the settings kafka-test.external.*, or the file that kafka-test.external-config"
                        + " names.");
    }

    @Test
    void areThoseWhoseHostIsUnknown() {
        assertThat(failure(Map.of("bootstrap.servers", "no-such-host.invalid:9092")))
                .hasMessage("""
                The cluster at no-such-host.invalid:9092 was asked for, which runs already.
                Kafka refuses the client properties: No resolvable bootstrap urls given in bootstrap.servers.
                Correct the settings kafka-test.external.*, or the file that kafka-test.external-config names.""");
    }
}
