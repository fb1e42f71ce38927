package io.kafkatest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listeners that a test declares, beside the one that this library uses. */
class ListenersTest {

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required ";

    /** The test's own clients come first, with their mechanisms for the whole JVM. */
    @BeforeAll
    static void registerMechanisms() throws ClassNotFoundException {
        Class.forName("org.apache.kafka.common.security.plain.PlainLoginModule");
    }

    private static ClusterSpec.Builder withPasswords() {
        return ClusterSpec.builder()
                .listener("SECURE", SecurityProtocol.SASL_PLAINTEXT)
                .brokerConfig("listener.name.secure.sasl.enabled.mechanisms", "PLAIN")
                .brokerConfig("listener.name.secure.plain.sasl.jaas.config", LOGIN + "user_alice=\"alice-secret\";");
    }

    private static Map<String, Object> client(KafkaCluster kafka, String password) {
        return Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers("SECURE"),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                LOGIN + "username=\"alice\" password=\"" + password + "\";");
    }

    private static void send(Map<String, Object> client, String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("events", value)).get();
        }
    }

    @ParameterizedTest
    @CsvSource({"IN_PROCESS, KRAFT, ''", "PROCESS, KRAFT, ''", "IN_PROCESS, ZOOKEEPER, 3.9.2"})
    void speakWhatTheTestSaysWhileTheTestItselfNeedsNoCredentials(RunOn runOn, ClusterMode mode, String version)
            throws Exception {
        ClusterSpec spec = withPasswords()
                .runOn(runOn)
                .mode(mode)
                .version(version)
                .brokers(2)
                .build();
        try (KafkaCluster kafka = KafkaCluster.start(spec)) {
            TestTopic<String, String> events = kafka.topic("events", String.class, String.class);

            send(client(kafka, "alice-secret"), "let in");

            assertThat(events.events().records())
                    .extracting(event -> event.value())
                    .containsExactly("let in");
            assertThatThrownBy(() -> send(client(kafka, "wrong"), "not let in"))
                    .hasRootCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void areAtTheSamePortsWhenABrokerIsStartedAgain() throws Exception {
        try (KafkaCluster kafka = KafkaCluster.start(withPasswords().build())) {
            kafka.topic("events", String.class, String.class);
            Broker broker = kafka.brokers().get(0);
            String address = broker.address("SECURE");

            broker.stop();
            broker.start();

            assertThat(broker.address("SECURE")).isEqualTo(address).isEqualTo(kafka.bootstrapServers("SECURE"));
            send(client(kafka, "alice-secret"), "let in again");
        }
    }

    @Test
    void encrypt(@TempDir Path folder) throws Exception {
        keytool(
                folder,
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=broker",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-keystore",
                "broker.p12");
        keytool(folder, "-exportcert", "-keystore", "broker.p12", "-file", "broker.crt");
        keytool(folder, "-importcert", "-noprompt", "-file", "broker.crt", "-keystore", "trusted.p12");
        ClusterSpec spec = ClusterSpec.builder()
                .listener("TLS", SecurityProtocol.SSL)
                .brokerConfig(
                        "listener.name.tls.ssl.keystore.location",
                        folder.resolve("broker.p12").toString())
                .brokerConfig("listener.name.tls.ssl.keystore.password", "changeit")
                .build();
        try (KafkaCluster kafka = KafkaCluster.start(spec)) {
            TestTopic<String, String> events = kafka.topic("events", String.class, String.class);

            Map<String, Object> client = new HashMap<>();
            client.put("bootstrap.servers", kafka.bootstrapServers("TLS"));
            client.put("security.protocol", "SSL");
            client.put("ssl.truststore.location", folder.resolve("trusted.p12").toString());
            client.put("ssl.truststore.password", "changeit");
            send(client, "unread by others");

            assertThat(events.events().records())
                    .extracting(event -> event.value())
                    .containsExactly("unread by others");
        }
    }

    private static void keytool(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "broker", "-storepass", "changeit"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    @Test
    void thatWereNotDeclaredAreToldWithThoseThatWere() {
        try (KafkaCluster kafka = KafkaCluster.start(withPasswords().build())) {
            assertThatThrownBy(() -> kafka.bootstrapServers("TLS"))
                    .isInstanceOf(KafkaTestException.class)
                    .hasMessage("""
                            The address of broker 1 at the listener TLS was asked for.
                            The test has declared SECURE.
                            Declare it, with listeners of @KafkaTest or ClusterSpec.builder().listener(...); \
                            address() is where it is reached anyway.""");
        }
        try (KafkaCluster kafka = KafkaCluster.start()) {
            assertThatThrownBy(() -> kafka.bootstrapServers("TLS"))
                    .isInstanceOf(KafkaTestException.class)
                    .hasMessageContaining("\nThe test has declared no listener.\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secure", "SASL-SSL", "9LIVES"})
    void haveNamesThatKafkaCanTell(String name) {
        ClusterSpec.Builder spec = ClusterSpec.builder();

        assertThatThrownBy(() -> spec.listener(name, SecurityProtocol.SSL))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A listener "%s" was asked for.
                        The name of a listener is of capital letters, digits and underscores, and begins with a letter.
                        Call it SECURE, for example.""", name);
    }

    @Test
    void areNotCalledAsThoseOfThisLibrary() {
        ClusterSpec.Builder spec = ClusterSpec.builder();

        assertThatThrownBy(() -> spec.listener("PLAINTEXT", SecurityProtocol.SSL))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A listener PLAINTEXT was asked for.
                        That is what a listener of this library's is called, as [CONTROLLER, NETWORK, OUTSIDE, PLAINTEXT] are.
                        Call it SECURE, for example.""");
    }

    @Test
    void tellClustersApart() {
        ClusterSpec spec = withPasswords().build();

        assertThat(spec).isEqualTo(withPasswords().build()).isNotEqualTo(ClusterSpec.defaults());
        assertThat(spec.toBuilder().build()).isEqualTo(spec);
        assertThat(ClusterSpec.builder()
                        .listener("SECURE", SecurityProtocol.SSL)
                        .build())
                .hasToString("1 broker, listeners {SECURE=SSL}");
    }
}
