package io.kafkatest.samples.kafka;

import static io.kafkatest.connect.ConnectAssertions.assertThat;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import io.kafkatest.TestTopic;
import io.kafkatest.connect.Connect;
import io.kafkatest.connect.ConnectWorker;
import io.kafkatest.connect.ConnectorSpec;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka's quickstart, step 4: import and export your data as streams of events with Kafka Connect. */
@KafkaTest
@Connect
class FileConnectorsTest {

    @TempDir
    Path folder;

    @Test
    void linesGoFromAFileThroughATopicIntoAFile(
            ConnectWorker connect, @Topic("connect-test") TestTopic<String, String> connectTest) throws IOException {
        Path source = Files.writeString(folder.resolve("test.txt"), "foo\nbar\n");
        Path sink = folder.resolve("test.sink.txt");
        connect.create(ConnectorSpec.ofFile(Path.of("src/test/connect/connect-file-source.properties"))
                .with("file", source.toString()));
        connect.create(ConnectorSpec.ofFile(Path.of("src/test/connect/connect-file-sink.properties"))
                .with("file", sink.toString()));

        assertThat(connect).connector("local-file-source").within(ofSeconds(30)).isRunning();
        assertThat(connect).connector("local-file-sink").within(ofSeconds(30)).isRunning();
        assertThat(connectTest)
                .within(ofSeconds(30))
                .containsExactlyValues(
                        "{\"schema\":{\"type\":\"string\",\"optional\":false},\"payload\":\"foo\"}",
                        "{\"schema\":{\"type\":\"string\",\"optional\":false},\"payload\":\"bar\"}");
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(sink).content().isEqualTo("foo\nbar\n"));

        Files.writeString(source, "Another line\n", APPEND);
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(sink).content().isEqualTo("foo\nbar\nAnother line\n"));

        // a worker that stops commits what it has done: nothing is lost then, and nothing comes twice
        connect.stop();
        Files.writeString(source, "While it was away\n", APPEND);
        connect.start();
        await().atMost(ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(sink).content().isEqualTo("foo\nbar\nAnother line\nWhile it was away\n"));
    }
}
