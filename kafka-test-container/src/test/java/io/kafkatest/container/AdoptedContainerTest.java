package io.kafkatest.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.kafka.ConfluentKafkaContainer;
import org.testcontainers.kafka.KafkaContainer;

/** Containers that the user starts. */
@Tag("docker")
class AdoptedContainerTest {

    private static void serves(Supplier<String> servers) {
        try (KafkaCluster kafka = KafkaCluster.of(servers)) {
            kafka.topic("served", String.class, String.class).send("value");

            assertThat(Reading.values(kafka, "served")).containsExactly("value");
            assertThat(Reading.valuesOfGroup(kafka, "readers", "served", 1)).containsExactly("value");
            assertThat(kafka.brokers()).hasSize(1);
        }
    }

    @Test
    void ofTheOfficialImageGainsTopicsAndClients() {
        try (KafkaContainer container = new KafkaContainer("apache/kafka:4.3.1")) {
            container.start();

            serves(container::getBootstrapServers);

            assertThat(container.isRunning()).isTrue();
        }
    }

    @Test
    void ofConfluentsImageGainsTopicsAndClients() {
        try (ConfluentKafkaContainer container = new ConfluentKafkaContainer("confluentinc/cp-kafka:7.9.5")) {
            container.start();

            serves(container::getBootstrapServers);
        }
    }

    @Test
    @SuppressWarnings("deprecation") // it is what many tests have
    void ofTestcontainersFirstClassGainsTopicsAndClients() {
        try (org.testcontainers.containers.KafkaContainer container = new org.testcontainers.containers.KafkaContainer(
                org.testcontainers.utility.DockerImageName.parse("confluentinc/cp-kafka:7.6.1"))) {
            container.start();

            serves(container::getBootstrapServers);
        }
    }

    @Test
    void isStartedByWhoeverAsksForIt() {
        try (KafkaContainer container = new KafkaContainer("apache/kafka:4.3.1")) {
            serves(() -> {
                container.start();
                return container.getBootstrapServers();
            });
        }
    }

    @Test
    void belongsToItsUser() {
        try (KafkaContainer container = new KafkaContainer("apache/kafka:4.3.1")) {
            container.start();
            try (KafkaCluster kafka = KafkaCluster.of(container::getBootstrapServers)) {
                assertThatThrownBy(() -> kafka.brokers().get(0).stop()).isInstanceOf(KafkaTestException.class);
                assertThatThrownBy(kafka::network)
                        .isInstanceOf(KafkaTestException.class)
                        .hasMessage("""
                                Its Docker network was asked for.
                                The cluster doesn't run in containers of this library's.
                                Let it: runOn = RunOn.CONTAINER, or kafka-test.run-on=container.""");
            }
        }
    }
}
