package io.kafkatest.junit5;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.TestTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.kafka.KafkaContainer;

/** Every example of docs/containers.md. */
class ContainersDocumentationTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void shows_what_is_here() throws IOException {
        String source = withoutLayout(
                Files.readString(Path.of("src/test/java/io/kafkatest/junit5/ContainersDocumentationTest.java")));
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/containers.md")))
                .results()
                .map((MatchResult example) -> withoutLayout(example.group(1)))
                .toList();

        assertThat(examples).hasSize(4).allSatisfy(example -> assertThat(source).contains(example));
    }

    private static String withoutLayout(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    @Tag("docker")
    void several_nodes_and_a_named_image_run() {
        JupiterRun.of(SeveralNodesTest.class, NamedImageTest.class).succeeds(2);
    }

    @KafkaTest(runOn = RunOn.CONTAINER, brokers = 3, controllers = 3)
    static class SeveralNodesTest {

        @Test
        void anOrderArrives(@Topic TestTopic<String, String> orders) {
            orders.send("o-1", "25 apples");

            assertThat(orders).receivesExactly(1);
        }
    }

    @KafkaTest(image = "confluentinc/cp-kafka:7.9.5")
    static class NamedImageTest {

        @Test
        void anOrderArrives(@Topic TestTopic<String, String> orders) {
            orders.send("o-1", "25 apples");

            assertThat(orders).receivesExactly(1);
        }
    }

    @Test
    @Tag("docker")
    void other_containers_reach_the_brokers() {
        JupiterRun.of(OtherContainersTest.class).succeeds(1);
    }

    @KafkaTest(runOn = RunOn.CONTAINER, topics = @Topic("orders"))
    static class OtherContainersTest {

        @Test
        void listTheTopics(KafkaCluster kafka) {
            GenericContainer<?> onItsNetwork = new GenericContainer<>("apache/kafka:4.3.1")
                    .withNetworkMode(kafka.network())
                    .withCommand(
                            "/opt/kafka/bin/kafka-topics.sh",
                            "--list",
                            "--bootstrap-server",
                            kafka.bootstrapServersInNetwork());

            GenericContainer<?> elsewhere = new GenericContainer<>("apache/kafka:4.3.1")
                    .withExtraHost("host.testcontainers.internal", "host-gateway")
                    .withCommand(
                            "/opt/kafka/bin/kafka-topics.sh",
                            "--list",
                            "--bootstrap-server",
                            kafka.bootstrapServersFromContainers());

            assertThat(printedBy(onItsNetwork)).contains("orders");
            assertThat(printedBy(elsewhere)).contains("orders");
        }

        private static String printedBy(GenericContainer<?> container) {
            try (container) {
                container
                        .withStartupCheckStrategy(new OneShotStartupCheckStrategy())
                        .start();
                return container.getLogs();
            }
        }
    }

    @Test
    @Tag("docker")
    void a_container_of_the_users_own_is_taken() {
        try (KafkaContainer container = new KafkaContainer("apache/kafka:4.3.1")) {
            container.start();
            try (KafkaCluster kafka = KafkaCluster.of(container::getBootstrapServers)) {
                kafka.topic("orders", String.class, String.class).send("o-1", "25 apples");
            }
        }
    }
}
