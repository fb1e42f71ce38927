package io.kafkatest.samples.kafka;

import static io.kafkatest.connect.ConnectAssertions.assertThat;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import io.kafkatest.Broker;
import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.connect.Connect;
import io.kafkatest.connect.ConnectMode;
import io.kafkatest.connect.ConnectWorker;
import io.kafkatest.connect.ConnectorSpec;
import io.kafkatest.junit5.ClusterUse;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same with three brokers, of which one is killed while lines go through: no line is lost. */
@KafkaTest(
        brokers = 3,
        runOn = RunOn.PROCESS,
        cluster = ClusterUse.OWN,
        topics = @Topic(value = "connect-test", replicationFactor = 3))
@Connect(mode = ConnectMode.DISTRIBUTED)
class ReplicatedConnectorsTest {

    @TempDir
    Path folder;

    @Test
    void aBrokerIsKilledMeanwhile(KafkaCluster kafka, ConnectWorker connect) throws IOException {
        Path source = Files.writeString(folder.resolve("test.txt"), "foo\nbar\n");
        Path sink = folder.resolve("test.sink.txt");
        connect.create(ConnectorSpec.ofFile(Path.of("src/test/connect/connect-file-source.properties"))
                .with("file", source.toString()));
        connect.create(ConnectorSpec.ofFile(Path.of("src/test/connect/connect-file-sink.properties"))
                .with("file", sink.toString()));
        await().atMost(ofSeconds(60))
                .untilAsserted(() -> assertThat(sink).exists().content().isEqualTo("foo\nbar\n"));

        Broker third = kafka.brokers().get(2);
        third.kill();
        Files.writeString(source, "While a broker was away\n", APPEND);

        // Connect promises that each line arrives at least once
        await().atMost(ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(Files.readAllLines(sink).stream().distinct())
                                .containsExactly("foo", "bar", "While a broker was away"));

        third.start();
        assertThat(kafka).within(ofSeconds(60)).hasBrokers(3);
        Files.writeString(source, "All are back\n", APPEND);
        await().atMost(ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(Files.readAllLines(sink).stream().distinct())
                                .containsExactly("foo", "bar", "While a broker was away", "All are back"));
    }
}
