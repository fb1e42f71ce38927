package io.kafkatest.internal.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.internal.distribution.KafkaVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is added to a command line. */
class ReachTest {

    private static List<String> complete(String version, String command, String... arguments) {
        return complete(version, Optional.empty(), command, arguments);
    }

    private static List<String> complete(
            String version, Optional<Path> properties, String command, String... arguments) {
        return KafkaCommands.named(command)
                .orElseThrow()
                .reach()
                .complete(List.of(arguments), KafkaVersion.asked(version), "host:1", properties);
    }

    @Test
    void serversComeFirstSinceASubcommandMayFollow() {
        assertThat(complete("4.3.1", "kafka-metadata-quorum", "describe", "--status"))
                .containsExactly("--bootstrap-server", "host:1", "describe", "--status");
    }

    @Test
    void serversComeLastIfTheSubcommandHasThem() {
        assertThat(complete("4.3.1", "kafka-cluster", "cluster-id"))
                .containsExactly("cluster-id", "--bootstrap-server", "host:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka-dump-log", "kafka-storage", "kafka-jmx"})
    void serversAreNothingForACommandThatAsksNoCluster(String command) {
        assertThat(complete("4.3.1", command, "--a")).containsExactly("--a");
    }

    @ParameterizedTest
    @CsvSource({
        "kafka-topics, --bootstrap-server, other:1",
        "kafka-topics, --bootstrap-server=other:1, --list",
        "kafka-configs, --bootstrap-controller, other:1",
        "kafka-streams-application-reset, --bootstrap-servers, other:1",
        "kafka-configs, --zookeeper, other:1",
        "kafka-acls, --authorizer-properties, zookeeper.connect=other:1",
        "kafka-console-producer, --broker-list, other:1",
        "kafka-cluster, cluster-id, -b",
        "kafka-topics, --help, --list",
        "kafka-topics, --version, --list"
    })
    void serversAreNotAddedToWhatSaysWhereToGoOrAsksAboutTheCommand(String command, String first, String second) {
        assertThat(complete("3.9.2", command, first, second)).containsExactly(first, second);
    }

    @Test
    void serversAreAddedToAListOfBrokerIds() {
        assertThat(complete("4.3.1", "kafka-log-dirs", "--describe", "--broker-list", "1"))
                .startsWith("--bootstrap-server", "host:1");
    }

    @Test
    void serversAreAddedOnceTheCommandHasAnOptionForThem() {
        assertThat(complete("4.1.2", "kafka-producer-perf-test", "--a")).containsExactly("--a");
        assertThat(complete("4.2.0", "kafka-producer-perf-test", "--a"))
                .containsExactly("--bootstrap-server", "host:1", "--a");
    }

    @ParameterizedTest
    @CsvSource({
        "3.3.2, kafka-topics, --command-config",
        "4.1.2, kafka-console-consumer, --consumer.config",
        "4.2.0, kafka-console-consumer, --command-config",
        "4.1.2, kafka-console-producer, --producer.config",
        "4.1.2, kafka-console-share-consumer, --consumer-config",
        "4.1.2, kafka-leader-election, --admin.config",
        "4.1.2, kafka-streams-application-reset, --config-file",
        "4.4.0, kafka-streams-application-reset, --command-config"
    })
    void propertiesToConnectWithHaveTheNameThatTheVersionKnows(String version, String command, String option) {
        Path file = Path.of("client.properties");

        assertThat(complete(version, Optional.of(file), command, "--a"))
                .containsExactly("--bootstrap-server", "host:1", option, file.toString(), "--a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--command-config", "--consumer.config"})
    void propertiesOfTheCallersOwnReplaceThem(String option) {
        assertThat(complete(
                        "4.3.1", Optional.of(Path.of("client.properties")), "kafka-console-consumer", option, "own"))
                .containsExactly("--bootstrap-server", "host:1", option, "own");
    }

    @Test
    void commandsHaveNamesOfTheirOwnInOrder() {
        assertThat(KafkaCommands.all())
                .extracting(KafkaCommand::name)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(KafkaCommands.all().stream().flatMap(command -> command.mainClasses().stream()))
                .doesNotHaveDuplicates();
    }
}
