package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kafkatest.spi.ClusterPool;
import io.kafkatest.spi.Settings;
import io.kafkatest.testing.DataFolderOf;
import io.kafkatest.testing.ForkedJvm;
import io.kafkatest.testing.NodeThreads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters whose nodes have processes of their own; what they leave is looked for in Linux's process table. */
@EnabledOnOs(OS.LINUX)
class ProcessClusterTest {

    private static final ClusterSpec SPEC =
            ClusterSpec.builder().runOn(RunOn.PROCESS).build();

    @Test
    void hasAProcessForEachNodeAndNoThreadHere() {
        try (KafkaCluster kafka = KafkaCluster.start(SPEC.toBuilder().brokers(2).build())) {
            assertThat(NodeProcesses.of(kafka)).hasSize(2);
            assertThat(NodeThreads.of(kafka.clusterId())).isEmpty();
        }
    }

    @Test
    void servesClients() {
        try (KafkaCluster kafka = KafkaCluster.start(SPEC)) {
            TestTopic<String, String> topic = kafka.topic("orders", String.class, String.class);
            topic.send("o-1", "25 apples");

            assertThat(topic.events().records()).hasSize(1);
        }
    }

    @Test
    void leavesNoProcessAndNoFolder() throws Exception {
        KafkaCluster kafka = KafkaCluster.start(SPEC.toBuilder().brokers(2).build());
        List<ProcessHandle> processes = NodeProcesses.of(kafka);
        Path folder = DataFolderOf.cluster(kafka);

        kafka.close();

        assertThat(processes).hasSize(2).noneMatch(ProcessHandle::isAlive);
        assertThat(folder).doesNotExist();
    }

    @Test
    void hasTheLogOfItsNodesHere() {
        try (KafkaCluster kafka = KafkaCluster.start(
                SPEC.toBuilder().brokerConfig("log.dirs.are.none", "1").build())) {
            assertThat(kafka.log()).isEmpty();
        } catch (KafkaTestException e) {
            assertThat(e).hasMessageStartingWith("The broker setting log.dirs.are.none=1 was asked for.\n");
        }
    }

    @Test
    void refusesASettingThatKafkaDoesNotHave() {
        ClusterSpec spec =
                SPEC.toBuilder().brokerConfig("mesage.max.byte", "1000").build();

        assertThatThrownBy(() -> KafkaCluster.start(spec).close())
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith("The broker setting mesage.max.byte=1000 was asked for.\n")
                .hasMessageEndingWith("\nDid you mean message.max.bytes?");
    }

    @Test
    void saysWhatKafkaRefuses() {
        ClusterSpec spec = SPEC.toBuilder()
                .brokerConfig("replica.fetch.wait.max.ms", "60000")
                .build();

        assertThatThrownBy(() -> KafkaCluster.start(spec).close())
                .isInstanceOf(KafkaTestException.class)
                .hasMessageContaining("Kafka refuses its broker settings: requirement failed:"
                        + " replica.socket.timeout.ms should always be at least replica.fetch.wait.max.ms");
    }

    @Test
    void saysWhyANodeCannotStart() {
        ClusterSpec spec = SPEC.toBuilder()
                .brokerConfig("authorizer.class.name", "com.example.NoSuchAuthorizer")
                .build();

        assertThatThrownBy(() -> KafkaCluster.start(spec).close())
                .isInstanceOf(KafkaTestException.class)
                .hasMessageContaining(
                        "It could not start: java.lang.ClassNotFoundException: com.example.NoSuchAuthorizer.\n")
                .hasMessageContaining("The broker's last log events:\n");
    }

    @Test
    void saysWhatClassAnIncompleteReleaseDoesNotHave(@TempDir Path release) throws Exception {
        Path libs = Files.createDirectory(release.resolve("libs"));
        Files.createFile(libs.resolve("kafka_2.13-4.0.2.jar"));
        Map<String, String> named = Map.of("kafka-test.kafka-dir", release.toString());
        Settings settings = Settings.ofThisJvm().preferring(name -> Optional.ofNullable(named.get(name)));
        ClusterSpec spec = SPEC.toBuilder()
                .version("4.0.2")
                .mode(ClusterMode.KRAFT)
                .brokerConfig("message.max.bytes", "1000")
                .build();

        assertThatThrownBy(() -> ClusterPool.ofThisJvm().start(spec, settings).close())
                .isInstanceOf(KafkaTestException.class)
                .hasMessageContaining("It could not start: java.lang.ClassNotFoundException: kafka.server.KafkaConfig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kill", "exit", "return"})
    void endsWithTheJvmThatStartedItHoweverThatEnds(String how) throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(ProcessClusterMain.class).start(2, how)) {
            Path folder = Path.of(jvm.readLine());
            List<Long> pids = List.of(Long.valueOf(jvm.readLine()), Long.valueOf(jvm.readLine()));

            if (how.equals("kill")) {
                jvm.kill();
            } else {
                jvm.goOn();
            }

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(pids).noneMatch(ProcessClusterTest::isAlive));
            assertThat(folder).doesNotExist();
            assertThat(folder.resolveSibling(folder.getFileName() + ".lock")).doesNotExist();
        }
    }

    @Test
    void runsBesideAJvmThatPrefersIPv6() {
        try (ForkedJvm jvm = ForkedJvm.of(ProcessClusterMain.class)
                .option("-Djava.net.preferIPv6Addresses=true")
                .start(1, "return")) {
            assertThat(Path.of(jvm.readLine())).exists();
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Test
    void leavesNothingInTheTemporaryFolder() throws Exception {
        List<Path> before = temporaryFiles();

        KafkaCluster.start(SPEC).close();

        assertThat(temporaryFiles())
                .filteredOn(file -> !before.contains(file))
                .noneMatch(file -> file.toString().contains("hsperfdata"));
    }

    private static List<Path> temporaryFiles() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.toList();
        }
    }
}
