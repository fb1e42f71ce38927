package io.kafkatest.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.KafkaCluster;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;

/** How other containers of a test reach the cluster. */
@Tag("docker")
class ContainerNetworkTest {

    /** A container that prints the events of a topic, which takes more than the first address: that of the leader too. */
    private static GenericContainer<?> reader(String servers, String topic) {
        return new GenericContainer<>("apache/kafka:4.3.1")
                .withCreateContainerCmdModifier(command -> command.withEntrypoint(
                        "/opt/kafka/bin/kafka-console-consumer.sh",
                        "--bootstrap-server",
                        servers,
                        "--topic",
                        topic,
                        "--from-beginning",
                        "--max-messages",
                        "1"))
                .withStartupCheckStrategy(new OneShotStartupCheckStrategy());
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "CONFLUENT_WITH_ZOOKEEPER", "BUILT"})
    void isReachedOnItsNetwork(Kind kind) {
        try (KafkaCluster kafka = kind.start(kind.spec().brokers(2))) {
            kafka.topic("announced", String.class, String.class).send("value");

            try (GenericContainer<?> reader =
                    reader(kafka.bootstrapServersInNetwork(), "announced").withNetworkMode(kafka.network())) {
                reader.start();

                assertThat(reader.getLogs(OutputType.STDOUT)).isEqualTo("value\n");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "CONFLUENT", "BUILT"})
    void aBrokerThatIsAloneIsReachedOnTheNetworkThatItJoinsLate(Kind kind) {
        try (KafkaCluster kafka = kind.start(kind.spec())) {
            kafka.topic("announced", String.class, String.class).send("value");
            String network = kafka.network();
            kafka.brokers().get(0).stop();
            kafka.brokers().get(0).start();

            try (GenericContainer<?> reader =
                    reader(kafka.bootstrapServersInNetwork(), "announced").withNetworkMode(network)) {
                reader.start();

                assertThat(reader.getLogs(OutputType.STDOUT)).isEqualTo("value\n");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "BUILT"})
    void isReachedFromOtherNetworksThroughTheHost(Kind kind) {
        try (KafkaCluster kafka = kind.start(kind.spec().brokers(2))) {
            kafka.topic("announced", String.class, String.class).send("value");

            try (GenericContainer<?> reader = reader(kafka.bootstrapServersFromContainers(), "announced")
                    .withExtraHost("host.testcontainers.internal", "host-gateway")) {
                reader.start();

                assertThat(reader.getLogs(OutputType.STDOUT)).isEqualTo("value\n");
            }
        }
    }
}
