package io.kafkatest.connect;

import static io.kafkatest.connect.ConnectAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.connect.plugin.CountingSource;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Every example of docs/connect.md. */
@KafkaTest
class DocumentationTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void shows_what_is_here() throws IOException {
        String source =
                withoutLayout(Files.readString(Path.of("src/test/java/io/kafkatest/connect/DocumentationTest.java")));
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/connect.md")))
                .results()
                .map((MatchResult example) -> withoutLayout(example.group(1)))
                .toList();

        assertThat(examples).hasSize(5).allSatisfy(example -> assertThat(source).contains(example));
    }

    private static String withoutLayout(String code) {
        return code.replace("static class ", "class ").replaceAll("\\s+", "");
    }

    @Test
    void a_class_with_connectors() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(FileSinkTest.class))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(1).succeeded(1));
    }

    @KafkaTest
    @Connect(
            config = {
                "key.converter=org.apache.kafka.connect.storage.StringConverter",
                "value.converter=org.apache.kafka.connect.storage.StringConverter"
            },
            connectors =
                    @Connector(
                            file = "src/test/connect/connect-file-sink.properties",
                            properties = "file=target/test.sink.txt"))
    static class FileSinkTest {

        @Test
        void linesArrive(ConnectWorker connect, @Topic("connect-test") TestTopic<String, String> lines) {
            lines.send("1", "This is my first event");

            assertThat(connect)
                    .connector("local-file-sink")
                    .within(ofSeconds(20))
                    .isRunning();
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> assertThat(Path.of("target/test.sink.txt"))
                            .content()
                            .contains("This is my first event\n"));
        }
    }

    @Test
    void without_annotations(KafkaCluster kafka) {
        try (ConnectWorker connect = ConnectWorker.start(kafka)) {
            connect.create(ConnectorSpec.ofFile(Path.of("src/test/connect/connect-file-source.properties"))
                    .with("file", "src/test/connect/lines.txt"));

            assertThat(connect)
                    .connector("local-file-source")
                    .within(ofSeconds(20))
                    .isRunning();
        }
    }

    @Test
    void several_workers(KafkaCluster kafka) {
        ConnectSpec spec = ConnectSpec.builder()
                .mode(ConnectMode.DISTRIBUTED)
                .workers(2)
                .plugin(CountingSource.class)
                .build();
        try (ConnectWorker connect = ConnectWorker.start(kafka, spec)) {
            connect.create("counting", Map.of("connector.class", "CountingSource", "topic", "numbers", "up.to", "3"));
            assertThat(connect).connector("counting").within(ofSeconds(20)).isRunning();

            connect.nodes().get(0).stop();

            assertThat(connect).connector("counting").within(ofSeconds(20)).isRunning();
        }
    }

    @Test
    void rest(KafkaCluster kafka) {
        try (ConnectWorker connect = ConnectWorker.start(kafka)) {
            connect.create(
                    "local-file-source",
                    Map.of(
                            "connector.class", "FileStreamSource",
                            "file", "src/test/connect/lines.txt",
                            "topic", "connect-test"));
            assertThat(connect)
                    .connector("local-file-source")
                    .within(ofSeconds(20))
                    .isRunning();

            connect.pause("local-file-source");
            assertThat(connect)
                    .connector("local-file-source")
                    .within(ofSeconds(20))
                    .isPaused();

            connect.resume("local-file-source");
            connect.restart("local-file-source");
            connect.delete("local-file-source");
            assertThat(connect).connector("local-file-source").doesNotExist();
        }
    }

    @Test
    void dead_letters() {
        ConnectorSpec sink = ConnectorSpec.ofFile(Path.of("src/test/connect/connect-file-sink.properties"))
                .with("errors.tolerance", "all")
                .with("errors.deadletterqueue.topic.name", "dead-letters")
                .with("errors.deadletterqueue.topic.replication.factor", "1");

        assertThat(sink.properties()).containsEntry("errors.tolerance", "all");
    }
}
