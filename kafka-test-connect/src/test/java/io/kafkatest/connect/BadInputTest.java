package io.kafkatest.connect;

import static io.kafkatest.connect.ConnectAssertions.assertThat;
import static io.kafkatest.connect.ConnectAssertions.assertThatThrownBy;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.junit5.KafkaTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@KafkaTest
@Connect
class BadInputTest {

    private static final Map<String, String> SOURCE =
            Map.of("connector.class", "FileStreamSource", "file", "test.txt", "topic", "t");

    @Test
    void a_class_that_is_not_there_is_told_with_the_nearest(ConnectWorker connect) {
        assertThatThrownBy(() -> connect.create("x", Map.of("connector.class", "FileStreamSorce")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith("""
                        The connector x was to be created.
                        Its connector.class is FileStreamSorce, which Kafka Connect %s doesn't find.
                        Did you mean FileStreamSource? It has org.apache.kafka.connect.file.FileStreamSinkConnector,""", connect.version())
                .hasMessageEndingWith("; it finds others where the worker's pluginPath or plugins say.");
    }

    @Test
    void no_class_at_all(ConnectWorker connect) {
        assertThatThrownBy(() -> connect.create("x", Map.of("topic", "t")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith(
                        "The connector x was to be created.\nIt has no connector.class.\nGive it one of ");
    }

    @Test
    void what_connect_itself_finds_wrong_is_shown(ConnectWorker connect) {
        assertThatThrownBy(
                        () -> connect.create("x", Map.of("connector.class", "FileStreamSource", "batch.size", "many")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageMatching("""
                        The connector x was to be created\\.
                        Connect refuses its configuration: Connector configuration is invalid and contains the following 2 error\\(s\\):
                        [^@]*
                        Correct the properties; it was given \\{batch\\.size=many, connector\\.class=FileStreamSource\\}\\.""")
                .hasMessageContaining("\n  Missing required configuration \"topic\" which has no default value.")
                .hasMessageContaining("\n  Invalid value many for configuration batch.size: Not a number of type INT");
    }

    @Test
    void workers_in_containers_beside_brokers_that_are_not(KafkaCluster kafka) {
        ConnectSpec spec = ConnectSpec.builder().runOn(RunOn.CONTAINER).build();

        assertThatThrownBy(() -> ConnectWorker.start(kafka, spec))
                .isInstanceOfSatisfying(
                        KafkaTestException.class,
                        thrown -> assertThat(thrown.isUnsupported()).isTrue())
                .hasMessage("""
                        Kafka Connect was asked for in containers.
                        The cluster is not in containers of this library's, so that they have no network in common.
                        Let the cluster run in containers too: runOn = RunOn.CONTAINER of @KafkaTest, or kafka-test.run-on=container; \
                        or let Connect run where it does by default.""");
    }

    @Test
    void workers_that_run_already() {
        ConnectSpec.Builder spec = ConnectSpec.builder().runOn(RunOn.EXTERNAL);

        assertThatThrownBy(spec::build).isInstanceOf(KafkaTestException.class).hasMessage("""
                        Kafka Connect was asked for on RunOn.EXTERNAL.
                        Workers are always started for the test: those of others are not touched.
                        Leave it out, or ask for RunOn.IN_PROCESS, PROCESS or CONTAINER. The cluster beside them may be an external one.""");
    }

    @Test
    void a_name_that_is_taken(ConnectWorker connect) {
        connect.create("taken", SOURCE);

        assertThatThrownBy(() -> connect.create("taken", SOURCE))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The connector taken was to be created.
                        There is one of that name.
                        Delete it first, or give this one another name; there are taken.""");

        assertThatThrownBy(() -> connect.pause("takem"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The connector takem was to be paused.
                        There is no connector of that name.
                        Did you mean taken? There are taken.""");
        connect.delete("taken");
        assertThat(connect).connector("taken").doesNotExist();
        assertThatThrownBy(() -> connect.status("taken"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The status of the connector taken was asked for.
                        There is no connector of that name.
                        There is none at all; create it first.""");
    }

    @Test
    void a_file_that_is_not_there(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("source.properties");

        assertThatThrownBy(() -> ConnectorSpec.ofFile(file))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The connector of the file %s was asked for.
                        There is no such file.
                        Correct the path; it is relative to %s.""", file, Path.of("").toAbsolutePath());

        Files.writeString(file, "topic=t");
        assertThatThrownBy(() -> ConnectorSpec.ofFile(file))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The connector of the file %s was asked for.
                        The file has no property "name"; it has topic.
                        Add a line such as name=local-file-source.""", file);
    }

    @Test
    void plugins_that_are_not_there() {
        ConnectSpec.Builder spec = ConnectSpec.builder();

        assertThatThrownBy(() -> spec.pluginPath(Path.of("plugns")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Plugins of Kafka Connect were to be found in plugns.
                        There is no such jar or folder.
                        Correct the path; it is relative to %s. An artifact is written group:artifact:version.""", Path.of("").toAbsolutePath());
    }

    @Test
    void plugins_that_are_no_artifact(KafkaCluster kafka) {
        ConnectSpec spec = ConnectSpec.builder()
                .pluginArtifact("org.apache.kafka:connect-file")
                .build();

        assertThatThrownBy(() -> ConnectWorker.start(kafka, spec))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The artifact "org.apache.kafka:connect-file" was asked for.
                        That is not group:artifact:version.
                        Write it as org.apache.kafka:connect-file:4.3.1.""");
    }

    @Test
    void several_workers_that_know_of_none_other() {
        assertThatThrownBy(() -> ConnectSpec.builder().workers(2).build())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Kafka Connect was asked for with 2 workers in standalone mode.
                        A standalone worker knows of no other.
                        Ask for distributed mode, or for 1 worker.""");
        assertThatThrownBy(() -> ConnectSpec.builder().workers(0).build())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Kafka Connect was asked for with 0 workers.
                        It has at least 1.
                        Leave it out for 1, or give a positive number.""");
    }

    @Test
    void a_cluster_that_is_closed() {
        KafkaCluster kafka = KafkaCluster.start();
        kafka.close();

        assertThatThrownBy(() -> ConnectWorker.start(kafka))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Kafka Connect was asked for: 1 worker, standalone.
                        The cluster is closed.
                        Start Connect before the cluster is closed, or start another one.""");
    }

    @Test
    void a_worker_that_cannot_reach_its_cluster(KafkaCluster kafka) {
        ConnectSpec spec = ConnectSpec.builder()
                .config(Map.of(
                        "bootstrap.servers", "127.0.0.1:1",
                        "request.timeout.ms", "1000",
                        "default.api.timeout.ms", "1000"))
                .build();

        assertThatThrownBy(() -> ConnectWorker.start(kafka, spec))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith("Kafka Connect " + kafka.version() + " was asked for: 1 worker, standalone, {")
                .hasMessageContaining("A worker could not start: ")
                .hasMessageContaining("\nThe worker's last log events:\n")
                .hasMessageEndingWith(
                        "Correct the worker settings of the test, and see that the cluster can be reached at 127.0.0.1:1.");
    }

    @Test
    void a_worker_setting_that_kafka_refuses(KafkaCluster kafka) {
        ConnectSpec spec = ConnectSpec.builder()
                .config("offset.flush.interval.ms", "often")
                .build();

        assertThatThrownBy(() -> ConnectWorker.start(kafka, spec))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageContaining("Invalid value often for configuration offset.flush.interval.ms");
    }
}
