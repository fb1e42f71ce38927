package io.kafkatest.connect;

import static io.kafkatest.connect.ConnectAssertions.assertThat;
import static java.time.Duration.ofSeconds;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.connect.plugin.CountingSource;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@KafkaTest
@Connect(
        plugins = CountingSource.class,
        config = {
            "key.converter=org.apache.kafka.connect.storage.StringConverter",
            "value.converter=org.apache.kafka.connect.storage.StringConverter"
        })
class PluginTest {

    @Test
    void a_connector_of_the_test_class_path_runs_and_goes_on_where_it_was(
            ConnectWorker connect, @Topic TestTopic<String, String> numbers) {
        assertThat(connect.connectorClasses()).contains(CountingSource.class.getName());
        connect.create("counting", Map.of("connector.class", "CountingSource", "topic", numbers.name(), "up.to", "3"));

        assertThat(numbers).within(ofSeconds(20)).containsExactlyValues("1", "2", "3");
        Awaitility.await()
                .atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(connect.offsets("counting"))
                        .containsExactly(new ConnectorOffset(Map.of("counter", "1"), Map.of("number", 3L))));

        connect.stop();
        connect.start();

        assertThat(connect).connector("counting").within(ofSeconds(20)).isRunning();
        connect.delete("counting");
        connect.create("counting", Map.of("connector.class", "CountingSource", "topic", numbers.name(), "up.to", "5"));
        assertThat(numbers).within(ofSeconds(20)).containsExactlyValues("1", "2", "3", "4", "5");
        connect.delete("counting");
    }

    @Test
    void a_transformation_changes_each_record(ConnectWorker connect, @Topic TestTopic<String, String> numbers) {
        connect.create(
                "renamed",
                Map.of(
                        "connector.class", "CountingSource",
                        "topic", "somewhere",
                        "up.to", "2",
                        "transforms", "route,mark",
                        "transforms.route.type", "org.apache.kafka.connect.transforms.RegexRouter",
                        "transforms.route.regex", "somewhere",
                        "transforms.route.replacement", numbers.name(),
                        "transforms.mark.type", "org.apache.kafka.connect.transforms.InsertHeader",
                        "transforms.mark.header", "origin",
                        "transforms.mark.value.literal", "counter"));

        assertThat(numbers)
                .within(ofSeconds(20))
                .receivesExactly(2)
                .allSatisfy(event -> assertThat(event).hasHeader("origin", "counter"));
        connect.delete("renamed");
    }

    @Test
    void what_a_sink_cannot_convert_goes_to_the_dead_letter_topic(
            ConnectWorker connect,
            @Topic TestTopic<String, String> orders,
            @Topic TestTopic<String, String> deadLetters,
            @TempDir Path folder) {
        Path sink = folder.resolve("orders.txt");
        connect.create(
                "orders-sink",
                Map.of(
                        "connector.class", "FileStreamSink",
                        "topics", orders.name(),
                        "file", sink.toString(),
                        "value.converter", "org.apache.kafka.connect.json.JsonConverter",
                        "value.converter.schemas.enable", "false",
                        "errors.tolerance", "all",
                        "errors.deadletterqueue.topic.name", deadLetters.name(),
                        "errors.deadletterqueue.topic.replication.factor", "1",
                        "errors.deadletterqueue.context.headers.enable", "true"));
        orders.send("o-1", "{\"amount\": 25}");
        orders.send("o-2", "no JSON");
        orders.send("o-3", "{\"amount\": 9}");

        assertThat(deadLetters)
                .within(ofSeconds(20))
                .receivesExactly(1)
                .first()
                .hasKey("o-2")
                .hasValue("no JSON")
                .hasHeader("__connect.errors.connector.name", "orders-sink");
        ConnectWorkerTest.eventually(sink, "{amount=25}\n{amount=9}\n");
        assertThat(connect).connector("orders-sink").isRunning();
        connect.delete("orders-sink");
    }

    @Test
    void an_artifact_of_the_users_repositories_is_a_plugin(KafkaCluster kafka) {
        ConnectSpec spec = ConnectSpec.builder()
                .pluginArtifact("org.apache.kafka:connect-file:" + kafka.version())
                .build();

        try (ConnectWorker connect = ConnectWorker.start(kafka, spec)) {
            assertThat(connect.connectorClasses()).contains("org.apache.kafka.connect.file.FileStreamSourceConnector");
        }
    }
}
