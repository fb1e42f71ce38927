package io.kafkatest.connect;

import static io.kafkatest.connect.ConnectAssertions.assertThat;
import static java.time.Duration.ofSeconds;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@KafkaTest
class ConnectWorkerTest {

    static final String STRINGS = "org.apache.kafka.connect.storage.StringConverter";

    @TempDir
    Path folder;

    @Test
    void lines_go_through_a_topic_into_another_file(KafkaCluster kafka, @Topic TestTopic<String, String> lines)
            throws IOException {
        Path source = Files.writeString(folder.resolve("test.txt"), "foo\nbar\n");
        Path sink = folder.resolve("test.sink.txt");

        try (ConnectWorker connect = ConnectWorker.start(kafka)) {
            connect.create(
                    "source",
                    Map.of(
                            "connector.class",
                            "FileStreamSource",
                            "file",
                            source.toString(),
                            "topic",
                            lines.name(),
                            "value.converter",
                            STRINGS));
            connect.create(
                    "sink",
                    Map.of(
                            "connector.class",
                            "FileStreamSink",
                            "file",
                            sink.toString(),
                            "topics",
                            lines.name(),
                            "key.converter",
                            STRINGS,
                            "value.converter",
                            STRINGS));

            assertThat(connect).connector("source").isRunning().hasTasks(1);
            assertThat(connect).connector("sink").isRunning();
            assertThat(lines).containsExactlyValues("foo", "bar");
            eventually(sink, "foo\nbar\n");

            Files.writeString(source, "baz\n", StandardOpenOption.APPEND);

            eventually(sink, "foo\nbar\nbaz\n");
            assertThat(connect.connectors()).containsExactly("sink", "source");
            assertThat(connect.restUrl().getHost()).isEqualTo("127.0.0.1");
            assertThat(connect.version()).isEqualTo(kafka.version());
        }
    }

    static void eventually(Path file, String content) {
        Awaitility.await()
                .atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(file).exists().hasContent(content));
    }
}
