package io.kafkatest.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.KafkaCluster;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Listeners that a test declares, of brokers in containers. */
@Tag("docker")
class ContainerListenersTest {

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required ";

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "CONFLUENT_WITH_ZOOKEEPER", "BUILT"})
    void askForCredentialsWhereTheTestItselfNeedsNone(Kind kind) throws Exception {
        try (KafkaCluster kafka = kind.start(kind.spec()
                .brokers(2)
                .listener("OTHER", SecurityProtocol.PLAINTEXT)
                .listener("SECURE", SecurityProtocol.SASL_PLAINTEXT)
                .brokerConfig("listener.name.secure.sasl.enabled.mechanisms", "PLAIN")
                .brokerConfig("listener.name.secure.plain.sasl.jaas.config", LOGIN + "user_alice=\"secret\";"))) {
            kafka.topic("events", String.class, String.class);

            assertThat(brokers(kafka, "secret")).isEqualTo(2);
            assertThatThrownBy(() -> brokers(kafka, "wrong")).hasCauseInstanceOf(SaslAuthenticationException.class);
            try (Admin other = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers("OTHER")))) {
                assertThat(other.listTopics().names().get()).contains("events");
            }
        }
    }

    private static int brokers(KafkaCluster kafka, String password) throws Exception {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers("SECURE"),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                LOGIN + "username=\"alice\" password=\"" + password + "\";");
        try (Admin admin = Admin.create(config)) {
            admin.describeTopics(List.of("events")).allTopicNames().get();
            return admin.describeCluster().nodes().get().size();
        }
    }
}
