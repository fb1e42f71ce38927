package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.testing.Order;
import io.kafkatest.testing.SecretKeeper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of those pages of the guide that are about clusters. */
class DocumentationTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    static Stream<String> examples() throws Exception {
        return Stream.of(examples("cluster.md"), examples("running.md"), examples("tools.md"), examples("versions.md"))
                .flatMap(page -> page);
    }

    private static Stream<String> examples(String page) throws Exception {
        return EXAMPLE.matcher(Files.readString(Path.of("../docs", page)))
                .results()
                .map(example -> example.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void hasOnlyExamplesThatAreRunHere(String example) throws Exception {
        String source = Files.readString(Path.of("src/test/java/io/kafkatest/DocumentationTest.java"));

        // before the end of its block a test has its assertions
        assertThat(withoutSpace(source)).contains(withoutSpace(example).replaceFirst("(?<=;)}$", ""));
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("//[^\n]*", "").replaceAll("\\s+", "");
    }

    @Test
    void hasListenersWithSecurity() throws Exception {
        ClusterSpec spec = ClusterSpec.builder()
                .listener("SECURE", SecurityProtocol.SASL_PLAINTEXT)
                .brokerConfig("listener.name.secure.sasl.enabled.mechanisms", "PLAIN")
                .brokerConfig(
                        "listener.name.secure.plain.sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required user_alice=\"alice-secret\";")
                .build();
        try (KafkaCluster kafka = KafkaCluster.start(spec)) {
            Map<String, Object> config = Map.of(
                    "bootstrap.servers",
                    kafka.bootstrapServers("SECURE"),
                    "security.protocol",
                    "SASL_PLAINTEXT",
                    "sasl.mechanism",
                    "PLAIN",
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.plain.PlainLoginModule required"
                            + " username=\"alice\" password=\"alice-secret\";");
            try (Admin admin = Admin.create(config)) {
                assertThat(admin.listTopics().names().get()).isEmpty();
            }
        }
    }

    @Test
    void runsTools() {
        try (KafkaCluster kafka = KafkaCluster.start()) {
            kafka.topic("orders", String.class, String.class);
            String described = kafka.tool("kafka-topics", "--describe", "--topic", "orders")
                    .run()
                    .stdout();
            kafka.tool("kafka-console-producer", "--topic", "orders")
                    .stdin("This is my first event", "This is my second event")
                    .run();
            List<String> events = kafka.tool(
                            "kafka-console-consumer", "--topic", "orders", "--from-beginning", "--max-messages", "2")
                    .run()
                    .lines();

            assertThat(described).contains("PartitionCount: 1");
            assertThat(events).containsExactly("This is my first event", "This is my second event");
        }
    }

    @Test
    void asksForProcesses() {
        ClusterSpec spec = ClusterSpec.builder().runOn(RunOn.PROCESS).build();

        assertThat(spec.runOn()).isEqualTo(RunOn.PROCESS);
    }

    @Test
    void killsABroker() {
        try (KafkaCluster kafka = KafkaCluster.start(
                ClusterSpec.builder().runOn(RunOn.PROCESS).brokers(3).build())) {
            TestTopic<String, String> orders = kafka.topic(
                    TopicSpec.of("orders").withReplicationFactor(3), TopicSerdes.of(String.class, String.class));

            kafka.brokers().get(2).kill();
            orders.send("o-1", "25 apples");
            kafka.brokers().get(2).start();

            assertThat(orders.events().records()).hasSize(1);
        }
    }

    @Test
    void hasAClassOfTheUsersInTheBroker() {
        ClusterSpec guarded = ClusterSpec.builder()
                .brokerPlugin(SecretKeeper.class)
                .brokerConfig("authorizer.class.name", SecretKeeper.class.getName())
                .build();

        assertThat(guarded.brokerPlugins()).hasSize(1);
    }

    @Test
    void startsACluster() {
        try (KafkaCluster kafka = KafkaCluster.start()) {
            TestTopic<String, String> orders = kafka.topic("orders", String.class, String.class);
            orders.send("o-1", "25 apples");

            List<ConsumerRecord<String, String>> records = orders.events().records();

            assertThat(records).extracting(ConsumerRecord::value).containsExactly("25 apples");
        }
    }

    @Test
    void asksForSeveralBrokers() {
        ClusterSpec spec = ClusterSpec.builder()
                .brokers(3)
                .brokerConfig("message.max.bytes", "4194304")
                .build();
        try (KafkaCluster kafka = KafkaCluster.start(spec)) {
            String servers = kafka.bootstrapServers();
            String id = kafka.clusterId();
            String version = kafka.version();
            Broker first = kafka.brokers().get(0);

            assertThat(List.of(servers, id, version)).doesNotContain("");
            assertThat(first.id()).isEqualTo(1);
        }
    }

    @Test
    void asksForAVersion() {
        ClusterSpec spec = ClusterSpec.builder().version("3.6.1").build();
        try (KafkaCluster kafka = KafkaCluster.start(spec)) {
            assertThat(kafka.version()).isEqualTo("3.6.1");
        }
    }

    @Test
    void asksForZooKeeper() throws Exception {
        ClusterSpec spec = ClusterSpec.builder().mode(ClusterMode.ZOOKEEPER).build();
        try (KafkaCluster kafka = KafkaCluster.start(spec)) {
            assertThat(kafka.version()).isEqualTo("3.9.2");
        }
    }

    @Test
    void makesClients() {
        try (KafkaCluster kafka = KafkaCluster.start()) {
            Producer<String, Order> producer = kafka.producer(String.class, Order.class);
            Consumer<String, Order> consumer = kafka.consumer(String.class, Order.class);

            assertThat(List.of(producer, consumer)).doesNotContainNull();
        }
    }

    @Test
    void makesClientsWithSettings() {
        try (KafkaCluster kafka = KafkaCluster.start()) {
            Consumer<String, byte[]> consumer = kafka.consumer(
                    TopicSerdes.of(Serdes.String(), Serdes.ByteArray()),
                    Map.of("group.id", "billing", "isolation.level", "read_committed"));

            Map<String, Object> config = kafka.clientConfig();
            config.put("group.id", "billing");

            assertThat(consumer.groupMetadata().groupId()).isEqualTo(config.get("group.id"));
        }
    }

    @Test
    void createsTopics() {
        try (KafkaCluster kafka = KafkaCluster.start()) {
            TestTopic<String, Order> orders = kafka.topic(
                    TopicSpec.of("orders").withPartitions(3).withConfig("cleanup.policy", "compact"),
                    TopicSerdes.of(String.class, Order.class));

            orders.send("o-1", new Order("o-1", 25));
            orders.event("o-2", new Order("o-2", 9))
                    .header("trace-id", "abc")
                    .partition(1)
                    .send();
            orders.sendTombstone("o-1");

            EventSnapshot<String, Order> snapshot =
                    orders.events().await(Duration.ofSeconds(5), now -> now.size() == 3);

            assertThat(snapshot.size()).isEqualTo(3);
        }
    }

    @Test
    void showsTheLog() {
        try (KafkaCluster kafka = KafkaCluster.start()) {
            List<BrokerLogEvent> errors = kafka.log().stream()
                    .filter(event -> event.level() == System.Logger.Level.ERROR)
                    .toList();

            assertThat(errors).isEmpty();
        }
    }

    @Test
    void runsToolsThatFailOrLookIntoFiles() throws Exception {
        try (KafkaCluster kafka = KafkaCluster.start()) {
            kafka.topic("orders", String.class, String.class).send("25 apples");

            ToolResult refused = kafka.tool("kafka-topics", "--describe", "--topic", "ordres")
                    .runAndFail();
            int exitCode = refused.exitCode(); // 1

            assertThat(exitCode).isEqualTo(1);

            List<String> first = kafka.tool(
                            "kafka-console-consumer", "--topic", "orders", "--from-beginning", "--max-messages", "1")
                    .timeout(Duration.ofMinutes(2))
                    .run()
                    .lines();

            assertThat(first).containsExactly("25 apples");

            String data = kafka.admin()
                    .describeLogDirs(List.of(1))
                    .descriptions()
                    .get(1)
                    .get()
                    .keySet()
                    .iterator()
                    .next();
            String dump = kafka.tool(
                            "kafka-dump-log",
                            "--print-data-log",
                            "--files",
                            data + "/orders-0/00000000000000000000.log")
                    .run()
                    .stdout();

            assertThat(dump).contains("payload: 25 apples");
        }
    }
}
