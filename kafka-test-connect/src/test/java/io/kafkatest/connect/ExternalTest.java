package io.kafkatest.connect;

import static io.kafkatest.connect.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.TestTopic;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Workers beside a cluster that runs already, of which others have groups and topics too. */
class ExternalTest {

    private static final String SINK = "connect-sink";

    private static final TopicPartition PAYMENTS = new TopicPartition("payments", 0);

    @Test
    void nothing_is_left_and_nothing_else_is_touched() throws Exception {
        try (KafkaCluster others =
                KafkaCluster.start(ClusterSpec.builder().runOn(RunOn.IN_PROCESS).build())) {
            others.topic("payments", String.class, String.class).send("of others");
            others.admin()
                    .alterConsumerGroupOffsets(SINK, Map.of(PAYMENTS, new OffsetAndMetadata(1)))
                    .all()
                    .get();

            EngineTestKit.engine("junit-jupiter")
                    .configurationParameter("kafka-test.run-on", "external")
                    .configurationParameter("kafka-test.external.bootstrap.servers", others.bootstrapServers())
                    .selectors(selectClass(WithSinkTest.class))
                    .execute()
                    .testEvents()
                    .assertStatistics(statistics -> statistics.started(1).succeeded(1));

            Awaitility.await().untilAsserted(() -> {
                assertThat(others.admin().listTopics().names().get()).containsExactly("payments");
                assertThat(groups(others)).containsExactly(SINK);
            });
            assertThat(others).group(SINK).hasCommitted(PAYMENTS, 1);
        }
    }

    private static Iterable<String> groups(KafkaCluster kafka) throws ExecutionException, InterruptedException {
        return kafka.admin().listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .toList();
    }

    @KafkaTest
    @Connect(mode = ConnectMode.DISTRIBUTED)
    static class WithSinkTest {

        @Test
        void writesItsTopicToAFile(
                KafkaCluster kafka,
                ConnectWorker connect,
                @Topic("lines") TestTopic<String, String> lines,
                @TempDir Path folder) {
            Path file = folder.resolve("lines.txt");
            connect.create(ConnectorSpec.of(
                    "sink",
                    Map.of(
                            "connector.class", "FileStreamSink",
                            "topics", kafka.nameFor("lines"),
                            "value.converter", "org.apache.kafka.connect.storage.StringConverter",
                            "key.converter", "org.apache.kafka.connect.storage.StringConverter",
                            "file", file.toString())));
            lines.send("25 apples");

            Awaitility.await()
                    .untilAsserted(() -> assertThat(file).exists().content().isEqualTo("25 apples\n"));
            assertThat(kafka).group(SINK).hasCommitted(new TopicPartition(lines.name(), 0), 1);
        }
    }
}
