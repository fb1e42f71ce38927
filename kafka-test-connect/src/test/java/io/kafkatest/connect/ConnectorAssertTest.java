package io.kafkatest.connect;

import static io.kafkatest.connect.ConnectAssertions.assertThat;
import static io.kafkatest.connect.ConnectAssertions.assertThatThrownBy;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@KafkaTest
@Connect
class ConnectorAssertTest {

    @TempDir
    Path folder;

    @Topic
    TestTopic<String, String> lines;

    ConnectWorker connect;

    @BeforeEach
    void createSink() {
        connect.create(
                "sink",
                Map.of(
                        "connector.class", "FileStreamSink",
                        "topics", lines.name(),
                        "file", folder.resolve("sink.txt").toString()));
    }

    @AfterEach
    void deleteSink() {
        connect.delete("sink");
    }

    @Test
    void what_runs_can_be_paused_and_resumed() {
        assertThat(connect).connector("sink").exists().isRunning().hasTasks(1);

        connect.pause("sink");
        assertThat(connect).connector("sink").within(ofSeconds(20)).isPaused();

        connect.resume("sink");
        assertThat(connect).connector("sink").within(ofSeconds(20)).isRunning();
    }

    @Test
    void what_is_not_so_in_time_is_shown() {
        assertThat(connect).connector("sink").isRunning();

        assertThatThrownBy(() -> assertThat(connect)
                        .as("orders")
                        .connector("sink")
                        .within(ofMillis(100))
                        .isPaused())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        [orders] Expecting connector sink, within 100 ms, to be paused with all its tasks
                        but it is RUNNING, and its tasks are 0 RUNNING.

                        Connectors of Kafka Connect %s: 1
                          sink  RUNNING  tasks: 0 RUNNING""", connect.version());
        assertThatThrownBy(() -> assertThat(connect)
                        .connector("sinc")
                        .within(ofMillis(0))
                        .isRunning())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""
                        Expecting connector sinc, within 0 s, to run with all its tasks
                        but there is none.
                        """);
        assertThatThrownBy(() -> assertThat(connect)
                        .connector("sink")
                        .within(ofMillis(0))
                        .hasTasks(2))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""
                        Expecting connector sink, within 0 s, to have 2 tasks
                        but it has 1 task.
                        """);
    }

    @Test
    void a_task_that_fails_is_shown_with_its_trace_and_not_waited_for() {
        lines.send("k", "no JSON");

        assertThat(connect)
                .connector("sink")
                .within(ofSeconds(20))
                .hasFailed()
                .hasFailedWith("Converting byte[] to Kafka Connect data failed due to serialization error");
        assertThatThrownBy(() -> assertThat(connect)
                        .connector("sink")
                        .within(ofMinutes(10))
                        .isRunning())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""
                        Expecting connector sink, within 600 s, to run with all its tasks
                        but it is RUNNING, and its tasks are 0 FAILED.

                        Connectors of Kafka Connect %s: 1
                          sink  RUNNING  tasks: 0 FAILED
                        Stack trace of sink, task 0:
                          org.apache.kafka.connect.errors.ConnectException: Tolerance exceeded in error handler
                        """, connect.version())
                .hasMessageContaining("\n  Caused by: org.apache.kafka.connect.errors.DataException: ");
    }

    @Test
    void a_negative_time_is_refused() {
        assertThatThrownBy(() -> assertThat(connect).connector("sink").within(ofMillis(-1)))
                .isInstanceOf(KafkaTestException.class);
    }
}
