package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kafkatest.testing.DataFolderOf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kafka's command-line tools of the default version. */
class KafkaToolTest {

    private static KafkaCluster kafka;

    @BeforeAll
    static void start() {
        kafka = KafkaCluster.start();
        TestTopic<String, String> orders =
                kafka.topic(TopicSpec.of("orders").withPartitions(3), TopicSerdes.of(String.class, String.class));
        orders.event("o-1", "25 apples").partition(0).send();
        orders.event("o-2", "9 pears").partition(0).send();
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    private static KafkaTool tool(String commandLine) {
        String[] words = commandLine.split(" ");
        return kafka.tool(words[0], Arrays.copyOfRange(words, 1, words.length));
    }

    @Test
    void saysWhatTheToolPrints() {
        tool("kafka-topics --create --topic quickstart-events").run();

        ToolResult described =
                tool("kafka-topics --describe --topic quickstart-events").run();

        assertThat(described.exitCode()).isZero();
        assertThat(described.lines())
                .satisfiesExactly(
                        topic -> assertThat(topic)
                                .startsWith("Topic: quickstart-events\tTopicId: ")
                                .contains("\tPartitionCount: 1\tReplicationFactor: 1\t"),
                        partition -> assertThat(partition)
                                .startsWith(
                                        "\tTopic: quickstart-events\tPartition: 0\tLeader: 1\tReplicas: 1\tIsr: 1\t"));
        assertThat(described.stderr()).isEmpty();
    }

    @Test
    void saysHowTheCommandWasRun() {
        assertThat(tool("kafka-topics --list").run().command())
                .isEqualTo("kafka-topics --bootstrap-server " + kafka.bootstrapServers() + " --list");
    }

    @Test
    void readsItsInput() {
        tool("kafka-console-producer --topic console")
                .stdin("This is my first event", "This is my second event")
                .run();

        assertThat(tool("kafka-console-consumer --topic console --from-beginning --max-messages 2")
                        .run()
                        .lines())
                .containsExactly("This is my first event", "This is my second event");
    }

    @Test
    void findsNoInputIfThereIsNone() {
        kafka.topic("silent", String.class, String.class);

        tool("kafka-console-producer --topic silent").run();

        assertThat(tool("kafka-get-offsets --topic silent").run().lines()).containsExactly("silent:0:0");
    }

    @Test
    void readsMoreInputThanAPipeHolds() {
        String[] lines =
                IntStream.range(0, 20_000).mapToObj(number -> "line " + number).toArray(String[]::new);

        tool("kafka-console-producer --topic long").stdin(lines).run();

        assertThat(tool("kafka-console-consumer --topic long --from-beginning --max-messages 20000")
                        .run()
                        .lines())
                .containsExactly(lines);
    }

    @Test
    void readsAndPrintsAndIsToldTextOfAnyLanguage() {
        tool("kafka-console-producer --topic languages --reader-property parse.key=true"
                        + " --reader-property key.separator=→")
                .stdin("grüße→你好 🙂")
                .run();

        assertThat(kafka.events("languages", TopicSerdes.of(String.class, String.class))
                        .records())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.key()).isEqualTo("grüße");
                    assertThat(event.value()).isEqualTo("你好 🙂");
                });
        assertThat(tool("kafka-console-consumer --topic languages --from-beginning --max-messages 1")
                        .run()
                        .lines())
                .containsExactly("你好 🙂");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kafka-broker-api-versions                                          | Produce(0): ",
                "kafka-client-metrics --list                                        | ''",
                "kafka-cluster cluster-id                                           | Cluster ID: ",
                "kafka-configs --describe --entity-type topics --entity-name orders | Dynamic configs for topic orders are:",
                "kafka-consumer-groups --list                                       | ''",
                "kafka-consumer-perf-test --topic orders --num-records 2            | MB.sec",
                "kafka-features describe                                            | Feature: metadata.version",
                "kafka-get-offsets --topic orders                                   | orders:0:2",
                "kafka-groups --list                                                | PROTOCOL",
                "kafka-leader-election --election-type preferred --all-topic-partitions | ''",
                "kafka-log-dirs --describe --broker-list 1                          | \"partition\":\"orders-0\"",
                "kafka-metadata-quorum describe --status                            | CurrentVoters:          [{\"id\": 1",
                "kafka-reassign-partitions --list                                   | No partition reassignments found.",
                "kafka-share-groups --list                                          | ''",
                "kafka-storage random-uuid                                          | ''",
                "kafka-streams-groups --list                                        | ''",
                "kafka-transactions list                                            | TransactionalId",
                "kafka-verifiable-producer --topic verifiable --max-messages 1      | producer_send_success",
                "kafka-verifiable-consumer --topic orders --group-id v --reset-policy earliest --max-messages 2 | records_consumed"
            })
    void isToldWhereTheClusterIs(String commandLine, String printed) {
        assertThat(tool(commandLine).run().stdout()).contains(printed);
    }

    @Test
    void changesWhatItIsToChange() throws Exception {
        ConfigResource orders = new ConfigResource(ConfigResource.Type.TOPIC, "orders");

        tool("kafka-configs --alter --entity-type topics --entity-name orders --add-config retention.ms=1234")
                .run();

        assertThat(kafka.admin()
                        .describeConfigs(List.of(orders))
                        .all()
                        .get()
                        .get(orders)
                        .get("retention.ms")
                        .value())
                .isEqualTo("1234");
    }

    @Test
    void looksIntoTheFilesOfABroker() throws Exception {
        Path log = DataFolderOf.firstNode(kafka).resolve("orders-0").resolve("00000000000000000000.log");

        assertThat(tool("kafka-dump-log --print-data-log --files " + log).run().stdout())
                .contains("key: o-1 payload: 25 apples", "key: o-2 payload: 9 pears");
    }

    @Test
    void knowsTheAclsOfACluster() {
        ClusterSpec secured = ClusterSpec.builder()
                .brokerConfig("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
                .brokerConfig("super.users", "User:ANONYMOUS")
                .build();
        try (KafkaCluster guarded = KafkaCluster.start(secured)) {
            guarded.tool(
                            "kafka-acls",
                            "--add",
                            "--allow-principal",
                            "User:alice",
                            "--operation",
                            "Read",
                            "--topic",
                            "*")
                    .run();

            assertThat(guarded.tool("kafka-acls", "--list").run().stdout())
                    .contains("(principal=User:alice, host=*, operation=READ, permissionType=ALLOW)");
        }
    }

    @Test
    void isLeftAloneIfItIsToldWhereAClusterIs() {
        try (KafkaCluster other = KafkaCluster.start()) {
            other.topic("theirs", String.class, String.class);

            assertThat(tool("kafka-topics --list --bootstrap-server " + other.bootstrapServers())
                            .run()
                            .lines())
                    .containsExactly("theirs");
        }
    }

    @Test
    void canBeAnyMainClass(@TempDir Path folder) throws Exception {
        Path config =
                Files.writeString(folder.resolve("client.properties"), "bootstrap.servers=" + kafka.bootstrapServers());

        assertThat(tool("org.apache.kafka.tools.TopicCommand --describe --topic orders --command-config " + config)
                        .run()
                        .stdout())
                .startsWith("Topic: orders\t");
        assertThat(tool("org.apache.kafka.tools.OAuthCompatibilityTool --help")
                        .runAndFail()
                        .stdout())
                .startsWith("usage: ");
    }

    @Test
    void printsWarningsAsKafkasScriptsDo() {
        ToolResult result = kafka.tool("kafka-console-producer", "--topic", "no topic")
                .stdin("lost")
                .run();

        assertThat(result.stderr())
                .containsPattern(
                        "\\[20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d\\d\\d] ERROR Error when sending message"
                                + " to topic no topic ")
                .contains("\norg.apache.kafka.common.errors.InvalidTopicException: ");
    }

    @Test
    void failsWithWhatTheToolPrinted() {
        assertThatThrownBy(() -> tool("kafka-topics --describe --topic ordres").run())
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith("""
                        kafka-topics --bootstrap-server %s --describe --topic ordres was run with Kafka %s.
                        It ended with exit code 1.
                        It printed to standard output:
                          Error while executing topic command : Topic 'ordres' does not exist as expected
                        It printed to standard error:
                        """, kafka.bootstrapServers(), kafka.version())
                .hasMessageContaining(
                        " ERROR java.lang.IllegalArgumentException: Topic 'ordres' does not exist as expected\n")
                .hasMessageEndingWith(
                        "\nCorrect what is wrong with it, or let a failure be expected with runAndFail().");
    }

    @Test
    void showsTheBeginningAndTheEndOfWhatIsLong() {
        assertThatThrownBy(() -> tool("kafka-topics --help").run())
                .isInstanceOf(KafkaTestException.class)
                .message()
                .satisfies(message -> {
                    assertThat(message)
                            .contains("\n  This tool helps to create, delete, describe, or change a topic.\n");
                    assertThat(message).containsPattern("\n  \\(\\d+ lines left out\\)\n");
                    assertThat(message).contains("\n  --version ");
                    assertThat(message.lines()).hasSizeLessThan(40);
                });
    }

    @Test
    void canBeExpectedToFail() {
        ToolResult result = tool("kafka-topics --describe --topic ordres").runAndFail();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.lines())
                .containsExactly("Error while executing topic command : Topic 'ordres' does not exist as expected");
    }

    @Test
    void failsIfItIsExpectedToFailAndDoesNot() {
        assertThatThrownBy(() ->
                        tool("kafka-get-offsets --topic orders --partitions 0").runAndFail())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        kafka-get-offsets --bootstrap-server %s --topic orders --partitions 0 was run with Kafka %s.
                        It was to fail, but ended with exit code 0.
                        It printed to standard output:
                          orders:0:2
                        Correct the test, or let success be expected with run().""", kafka.bootstrapServers(), kafka.version());
    }

    @Test
    void isStoppedAfterItsTimeAndSaysWhatItHadPrinted() {
        KafkaTool consumer = tool("kafka-console-consumer --topic orders --partition 0 --offset earliest");
        Duration time = Duration.ofSeconds(3);
        KafkaTestException stopped = thrownBy(consumer.timeout(time));
        while (!stopped.getMessage().contains("9 pears")) {
            time = time.multipliedBy(2); // on a machine that is busy it doesn't come to print anything so soon
            stopped = thrownBy(consumer.timeout(time));
        }

        assertThat(stopped)
                .hasMessageStartingWith("""
                        %s was run with Kafka %s.
                        It had not ended after %d s and was stopped.
                        It printed to standard output:
                          25 apples
                          9 pears
                        """, consumer, kafka.version(), time.toSeconds())
                .hasMessageEndingWith(
                        "\nHave it end by itself, as the console consumer does with --max-messages, or give it more time"
                                + " with timeout(...).");
    }

    private static KafkaTestException thrownBy(KafkaTool tool) {
        return catchThrowableOfType(KafkaTestException.class, tool::run);
    }

    @Test
    void refusesNoTimeAtAll() {
        assertThatThrownBy(() -> tool("kafka-topics --list").timeout(Duration.ZERO))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The command kafka-topics was to end within PT0S.
                        That is no time at all.
                        Give it a few seconds: it has a JVM of its own to start.""");
    }

    @Test
    void isRefusedAtOnceIfThereIsNoSuchCommand() {
        assertThatThrownBy(() -> kafka.tool("kafka-topic", "--list"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith("""
                        The command kafka-topic was to be run.
                        Kafka %s has no command of that name.
                        Did you mean kafka-topics? It has kafka-acls, kafka-broker-api-versions, \
                        """, kafka.version())
                .hasMessageEndingWith(", kafka-verifiable-share-consumer, and any main class by its full name.");
    }

    @Test
    void isAValue() {
        KafkaTool consumer = tool("kafka-console-consumer --topic orders --max-messages 1");

        assertThat(consumer.stdin("a")).isNotEqualTo(consumer).isEqualTo(consumer.stdin("a"));
        assertThat(consumer.timeout(Duration.ofMinutes(1))).isEqualTo(consumer);
        assertThat(consumer)
                .hasToString("kafka-console-consumer --bootstrap-server " + kafka.bootstrapServers()
                        + " --topic orders --max-messages 1");
        assertThat(Map.of(consumer, 1)).containsKey(tool("kafka-console-consumer --topic orders --max-messages 1"));
    }
}
