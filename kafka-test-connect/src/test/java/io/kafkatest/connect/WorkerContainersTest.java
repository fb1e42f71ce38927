package io.kafkatest.connect;

import static io.kafkatest.connect.ConnectAssertions.assertThat;
import static io.kafkatest.connect.ConnectAssertions.assertThatThrownBy;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.connect.internal.RunningConnect;
import io.kafkatest.connect.plugin.CountingSource;
import io.kafkatest.spi.ContainerEngine;
import io.kafkatest.spi.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** Workers in containers, beside brokers in containers. */
@Tag("docker")
class WorkerContainersTest {

    private static KafkaCluster kafka;

    @TempDir(factory = InTheWorkingFolder.class)
    Path folder;

    @BeforeAll
    static void start() {
        kafka = KafkaCluster.start(ClusterSpec.builder().runOn(RunOn.CONTAINER).build());
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    private static ConnectSpec.Builder inContainers() {
        return ConnectSpec.builder()
                .runOn(RunOn.CONTAINER)
                .config("key.converter", ConnectWorkerTest.STRINGS)
                .config("value.converter", ConnectWorkerTest.STRINGS);
    }

    private static ConnectWorker start(ConnectSpec.Builder spec) {
        Settings settings = Settings.ofThisJvm()
                .preferring(name -> Optional.of("jre:17").filter(any -> name.equals("kafka-test.base-image")));
        return RunningConnect.start(kafka, spec.build(), settings);
    }

    private static List<String> containersOfWorkers() {
        return ContainerEngine.find().orElseThrow().find(Map.of("io.kafkatest.cluster", kafka.network())).stream()
                .map(container -> String.valueOf(container.labels().get("io.kafkatest.alias")))
                .filter(alias -> alias.startsWith("connect-"))
                .toList();
    }

    @Test
    void meet_the_files_of_the_test_and_go_on_where_they_were() throws IOException {
        try (ConnectWorker connect = start(inContainers())) {
            Path lines = append("1");
            Path sink = folder.resolve("test.sink.txt");
            create(connect, lines, sink);
            await().atMost(ofSeconds(60)).untilAsserted(() -> assertThat(sink).hasContent("1\n"));

            connect.stop();
            append("2");
            connect.start();

            await().atMost(ofSeconds(60)).untilAsserted(() -> assertThat(sink).hasContent("1\n2\n"));
        }
        assertThat(containersOfWorkers()).isEmpty();
    }

    @Test
    void are_a_group_of_which_one_is_killed() throws IOException {
        try (ConnectWorker connect =
                start(inContainers().mode(ConnectMode.DISTRIBUTED).workers(2))) {
            Path lines = append("1");
            Path sink = folder.resolve("test.sink.txt");
            create(connect, lines, sink);
            await().atMost(ofSeconds(60)).untilAsserted(() -> assertThat(sink).hasContent("1\n"));

            connect.nodes().get(0).kill();
            append("2");

            // what was not committed when a worker was killed may come again
            await().atMost(ofSeconds(60))
                    .untilAsserted(() -> assertThat(Files.readAllLines(sink)).contains("1", "2"));
            connect.nodes().get(0).start();
            connect.create("after", Map.of("connector.class", "FileStreamSink", "topics", "after"));
            assertThat(connect).connector("after").within(ofSeconds(60)).isRunning();
        }
    }

    @Test
    void have_connectors_of_the_test_class_path() {
        try (ConnectWorker connect = start(inContainers().plugin(CountingSource.class))) {
            var numbers = kafka.topic("numbers", String.class, String.class);

            connect.create("counting", Map.of("connector.class", "CountingSource", "topic", "numbers", "up.to", "3"));

            assertThat(numbers).within(ofSeconds(30)).containsExactlyValues("1", "2", "3");
        }
    }

    @Test
    void that_cannot_start_are_told_and_removed() {
        ConnectSpec.Builder spec = inContainers().config("value.converter", "com.example.NoConverter");

        assertThatThrownBy(() -> start(spec))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith("Kafka Connect 4.3.1 was asked for: 1 worker, standalone, {")
                .hasMessageContaining("\nA worker could not start: ")
                .hasMessageContaining("Class com.example.NoConverter could not be found")
                .hasMessageEndingWith(
                        "Correct the worker settings of the test, and see that the cluster can be reached at "
                                + kafka.bootstrapServersInNetwork() + ".");
        assertThat(containersOfWorkers()).isEmpty();
    }

    private Path append(String line) throws IOException {
        return Files.writeString(
                folder.resolve("test.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void create(ConnectWorker connect, Path source, Path sink) {
        String topic = kafka.nameFor("lines-" + source.getParent().getFileName());
        connect.create(
                "source", Map.of("connector.class", "FileStreamSource", "file", source.toString(), "topic", topic));
        connect.create("sink", Map.of("connector.class", "FileStreamSink", "file", sink.toString(), "topics", topic));
        assertThat(connect).connector("source").within(ofSeconds(60)).isRunning();
        assertThat(connect).connector("sink").within(ofSeconds(60)).isRunning();
    }

    /** Of the folders of this machine that is the one that containers see. */
    static final class InTheWorkingFolder implements TempDirFactory {

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "workers");
        }
    }
}
