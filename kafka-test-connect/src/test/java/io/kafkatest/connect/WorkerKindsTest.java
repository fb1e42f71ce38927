package io.kafkatest.connect;

import static io.kafkatest.connect.ConnectAssertions.assertThat;
import static io.kafkatest.connect.ConnectAssertions.assertThatThrownBy;
import static java.time.Duration.ofSeconds;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.connect.internal.RunningConnect;
import io.kafkatest.spi.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of worker carries lines from a file into another, and goes on with that after it was away. */
class WorkerKindsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "3.6.1, ZOOKEEPER, STANDALONE",
        "3.6.1, KRAFT, DISTRIBUTED",
        "3.9.2, ZOOKEEPER, STANDALONE",
        "4.0.2, KRAFT, DISTRIBUTED",
        "4.3.1, KRAFT, DISTRIBUTED"
    })
    void of_any_version(String version, ClusterMode clusterMode, ConnectMode mode) throws IOException {
        ClusterSpec cluster =
                ClusterSpec.builder().version(version).mode(clusterMode).build();
        try (KafkaCluster kafka = KafkaCluster.start(cluster);
                ConnectWorker connect = ConnectWorker.start(kafka, spec(mode, 1))) {
            assertThat(connect.version()).isEqualTo(version);
            carriesLines(connect, "1");

            connect.stop();
            connect.start();

            assertThat(connect).connector("source").within(ofSeconds(30)).isRunning();
            append("2");
            arrive("1", "2");
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getThreadGroup() != null
                        && thread.getThreadGroup().getName().startsWith("kafka-test-node-connect-")
                        && !thread.getName().startsWith("metrics-meter-tick-thread"));
    }

    @Test
    void in_processes_of_their_own_of_which_one_is_killed() throws IOException {
        ClusterSpec cluster = ClusterSpec.builder().runOn(RunOn.PROCESS).build();
        try (KafkaCluster kafka = KafkaCluster.start(cluster);
                ConnectWorker connect = ConnectWorker.start(kafka, spec(ConnectMode.DISTRIBUTED, 2))) {
            carriesLines(connect, "1");
            Awaitility.await()
                    .atMost(ofSeconds(30))
                    .untilAsserted(() -> assertThat(connect.offsets("source"))
                            .extracting(offset -> offset.offset().get("position"))
                            .containsExactly(2L));

            connect.nodes().get(0).kill();

            append("2");
            arrive("1", "2");
            assertThat(connect).connector("source").within(ofSeconds(60)).isRunning();
            connect.nodes().get(0).start();
            append("3");
            arrive("1", "2", "3");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void in_a_process_that_crashed_can_be_stopped_and_started_again() {
        ClusterSpec cluster = ClusterSpec.builder().runOn(RunOn.PROCESS).build();
        try (KafkaCluster kafka = KafkaCluster.start(cluster)) {
            List<ProcessHandle> brokers = processes();
            try (ConnectWorker connect = ConnectWorker.start(kafka)) {
                List<ProcessHandle> workers = new ArrayList<>(processes());
                workers.removeAll(brokers);
                workers.forEach(ProcessHandle::destroyForcibly);
                workers.forEach(worker -> worker.onExit().join());

                connect.stop();
                connect.start();

                assertThat(workers).hasSize(1);
                assertThat(connect.connectors()).isEmpty();
            }
        }
    }

    /** Those with a node, told by the file that each has for its output. */
    private static List<ProcessHandle> processes() {
        return ProcessHandle.current()
                .children()
                .filter(process -> {
                    try {
                        return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/fd/1"))
                                .endsWith("output.log");
                    } catch (IOException e) {
                        return false;
                    }
                })
                .toList();
    }

    @Test
    void where_the_build_says_if_the_cluster_can_be_reached_from_there() {
        try (KafkaCluster kafka = KafkaCluster.start()) {
            try (ConnectWorker inProcess = placed(kafka, "process")) {
                inProcess.kill(); // which only one with a process of its own can be
            }
            try (ConnectWorker inThisJvm = placed(kafka, "container")) {
                assertThat(inThisJvm.connectors()).isEmpty();
            }
        }
    }

    private static ConnectWorker placed(KafkaCluster kafka, String runOn) {
        Settings settings = Settings.ofThisJvm()
                .preferring(name -> Optional.of(runOn).filter(any -> name.equals("kafka-test.connect-run-on")));
        return RunningConnect.start(kafka, ConnectSpec.defaults(), settings);
    }

    @Test
    void in_this_jvm_cannot_be_killed() {
        try (KafkaCluster kafka = KafkaCluster.start();
                ConnectWorker connect = ConnectWorker.start(kafka)) {
            assertThatThrownBy(connect::kill)
                    .isInstanceOf(KafkaTestException.class)
                    .hasMessage("""
                            A Connect worker was to be killed.
                            It runs in the JVM of the test, which would be killed with it.
                            Let the cluster run in processes of its own: runOn = RunOn.PROCESS, or kafka-test.run-on=process.""");

            connect.stop();
            assertThatThrownBy(connect::connectors)
                    .isInstanceOf(KafkaTestException.class)
                    .hasMessage("""
                            The REST interface of Kafka Connect was asked for.
                            No worker runs.
                            Start the workers with start().""");
        }
    }

    @Test
    void leave_nothing_on_the_cluster() throws IOException {
        try (KafkaCluster kafka = KafkaCluster.start()) {
            try (ConnectWorker connect = ConnectWorker.start(kafka, spec(ConnectMode.DISTRIBUTED, 2))) {
                carriesLines(connect, "1");
                assertThat(kafka).group("connect-sink").isReady();
            }

            assertThat(kafka).group("connect-sink").within(ofSeconds(20)).doesNotExist();
            Awaitility.await()
                    .atMost(ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(kafka.admin().listTopics().names().get()).containsExactly("lines"));
        }
    }

    private static ConnectSpec spec(ConnectMode mode, int workers) {
        return ConnectSpec.builder()
                .mode(mode)
                .workers(workers)
                .config("key.converter", ConnectWorkerTest.STRINGS)
                .config("value.converter", ConnectWorkerTest.STRINGS)
                .build();
    }

    private void carriesLines(ConnectWorker connect, String line) throws IOException {
        append(line);
        connect.create(
                "source",
                Map.of(
                        "connector.class", "FileStreamSource",
                        "file", folder.resolve("test.txt").toString(),
                        "topic", "lines"));
        connect.create(
                "sink",
                Map.of(
                        "connector.class", "FileStreamSink",
                        "file", folder.resolve("test.sink.txt").toString(),
                        "topics", "lines"));
        assertThat(connect).connector("source").within(ofSeconds(30)).isRunning();
        arrive(line);
    }

    private void append(String line) throws IOException {
        Files.writeString(
                folder.resolve("test.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** None is lost; what was not committed when a worker was killed may come again. */
    private void arrive(String... lines) {
        Awaitility.await().atMost(ofSeconds(60)).untilAsserted(() -> {
            assertThat(folder.resolve("test.sink.txt")).exists();
            assertThat(Files.readAllLines(folder.resolve("test.sink.txt"))).contains(lines);
        });
    }
}
