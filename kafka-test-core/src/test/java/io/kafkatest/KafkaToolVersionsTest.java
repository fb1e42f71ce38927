package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.testing.DataFolderOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command-line tools of other versions, which are called the same whatever class they are there. */
class KafkaToolVersionsTest {

    private static KafkaCluster start(String version, ClusterMode mode) {
        return KafkaCluster.start(
                ClusterSpec.builder().version(version).mode(mode).build());
    }

    @ParameterizedTest
    @CsvSource({"3.6.1, ZOOKEEPER", "3.6.1, KRAFT", "3.9.2, KRAFT", "4.4.0, KRAFT"})
    void areThoseOfTheCluster(String version, ClusterMode mode) throws Exception {
        try (KafkaCluster kafka = start(version, mode)) {
            kafka.tool("kafka-topics", "--create", "--topic", "orders").run();
            kafka.tool("kafka-console-producer", "--topic", "orders")
                    .stdin("25 apples")
                    .run();
            ToolResult events = kafka.tool(
                            "kafka-console-consumer",
                            "--topic",
                            "orders",
                            "--from-beginning",
                            "--max-messages",
                            "1",
                            "--group",
                            "billing")
                    .run();

            assertThat(events.lines()).containsExactly("25 apples");
            assertThat(kafka.tool("kafka-topics", "--version").run().lines()).containsExactly(version);
            assertThat(kafka.tool("kafka-topics", "--describe", "--topic", "orders")
                            .run()
                            .stdout())
                    .contains("\tPartitionCount: 1\t");
            assertThat(kafka.tool("kafka-consumer-groups", "--describe", "--group", "billing")
                            .run()
                            .stdout())
                    .containsPattern("billing +orders +0 +1 +1 +0 ");
            assertThat(kafka.tool("kafka-configs", "--describe", "--entity-type", "topics", "--entity-name", "orders")
                            .run()
                            .stdout())
                    .startsWith("Dynamic configs for topic orders are:");
            assertThat(kafka.tool("kafka-get-offsets", "--topic", "orders")
                            .run()
                            .lines())
                    .containsExactly("orders:0:1");
            assertThat(kafka.tool("kafka-cluster", "cluster-id").run().stdout()).contains(kafka.clusterId());
            assertThat(kafka.tool("kafka-dump-log", "--print-data-log", "--files", log(kafka))
                            .run()
                            .stdout())
                    .contains("payload: 25 apples");
        }
    }

    private static String log(KafkaCluster kafka) throws Exception {
        return DataFolderOf.firstNode(kafka)
                .resolve("orders-0/00000000000000000000.log")
                .toString();
    }

    @Test
    void canLackACommandThatLaterOnesHave() {
        try (KafkaCluster kafka = start("3.6.1", ClusterMode.KRAFT)) {
            assertThatThrownBy(() -> kafka.tool("kafka-groups", "--list"))
                    .isInstanceOf(KafkaTestException.class)
                    .hasMessageStartingWith("""
                            The command kafka-groups was to be run.
                            Kafka 3.6.1 does not have it, as it has no class org.apache.kafka.tools.GroupsCommand.
                            Have the cluster run a version that has it; Kafka 3.6.1 has kafka-acls, \
                            kafka-broker-api-versions, kafka-cluster,""");
        }
    }
}
