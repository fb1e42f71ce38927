package io.kafkatest.internal.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kafkatest.EndlessToolMain;
import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.testing.ForeignCluster;
import io.kafkatest.testing.ForeignClusterParameter;
import io.kafkatest.testing.ForkedJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Kafka's command-line tools on a cluster that asks who one is. */
@ExtendWith(ForeignClusterParameter.class)
@ResourceLock(ForeignClusterParameter.CLUSTER)
class ExternalToolTest {

    private static KafkaCluster kafka;

    @BeforeAll
    static void connect(ForeignCluster foreign) {
        kafka = foreign.connect();
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    @Test
    void connectsWithThePropertiesOfTheSettings() {
        TestTopic<String, String> orders = kafka.topic("orders", String.class, String.class);

        kafka.tool("kafka-console-producer", "--topic", orders.name())
                .stdin("25 apples")
                .run();

        assertThat(kafka.tool(
                                "kafka-console-consumer",
                                "--topic",
                                orders.name(),
                                "--group",
                                kafka.nameFor("reader"),
                                "--from-beginning",
                                "--max-messages",
                                "1")
                        .run()
                        .lines())
                .containsExactly("25 apples");
        assertThat(kafka.tool("kafka-topics", "--list").run().lines()).contains(orders.name());
        assertThat(kafka.tool("kafka-cluster", "cluster-id").run().stdout()).contains(kafka.clusterId());
    }

    @Test
    void showsNoSecret() {
        assertThat(kafka.tool("kafka-topics", "--list").run().command())
                .isEqualTo("kafka-topics --bootstrap-server " + kafka.bootstrapServers() + " --list");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void leavesNoSecretWhenTheJvmIsKilled(ForeignCluster foreign) throws Exception {
        ForkedJvm.Builder builder = ForkedJvm.of(EndlessToolMain.class);
        foreign.settings().forEach((name, value) -> builder.option("-D" + name + "=" + value));
        try (ForkedJvm jvm = builder.start()) {
            long tool = Long.parseLong(jvm.readLine());
            Path secrets = secretsOf(tool);
            assertThat(Files.getPosixFilePermissions(secrets)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

            jvm.kill();

            await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(secrets));
        }
    }

    private static Path secretsOf(long tool) throws Exception {
        String variable = "KAFKATEST_SECRETS=";
        return Stream.of(Files.readString(Path.of("/proc/" + tool + "/environ")).split("\0"))
                .filter(entry -> entry.startsWith(variable))
                .map(entry -> Path.of(entry.substring(variable.length())))
                .findFirst()
                .orElseThrow();
    }
}
