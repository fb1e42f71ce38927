package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.Failures.messageWithLogOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.Broker;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.spi.ClusterPool;
import io.kafkatest.spi.ClusterTopics;
import io.kafkatest.spi.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(20)
class ClusterEvidenceTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    @Tag("own-cluster")
    void theGroupsAtWorkAreShownWithTheirLag() {
        TestTopic<String, String> orders = kafka.topic();
        TestTopic<String, String> payments = kafka.topic();
        orders.sendValues(List.of("a", "b", "c"));
        payments.send("o-1", "25");
        try (Consumer<String, String> audit = consumer("audit");
                Consumer<String, String> service = consumer("order-service")) {
            audit.commitSync(Map.of(new TopicPartition(payments.name(), 0), new OffsetAndMetadata(1)));
            service.subscribe(List.of(orders.name()));
            pollUntilRecords(service);
            service.commitSync(Map.of(new TopicPartition(orders.name(), 0), new OffsetAndMetadata(1)));

            assertThat(messageOf(payments, () -> assertThat(payments).receivesNothing()))
                    .endsWith("""
                            Topic payments: 1 partition, end offsets {0: 1}
                            Consumer groups: audit Empty, 0 members, lag 0 on payments
                                             order-service Stable, 1 member, lag 2 on %s""".formatted(orders.name()));
        }
    }

    /** The cluster of this class is that of others, whose groups are none of the test's business. */
    @Test
    @Tag("own-cluster")
    void theGroupsOfOthersAreShownOnlyIfTheyReadTheTopic() {
        Map<String, String> settings = Map.of(
                "kafka-test.run-on",
                "external",
                "kafka-test.external.bootstrap.servers",
                kafka.cluster().bootstrapServers());
        TestTopic<String, String> theirs = kafka.topic();
        theirs.send("a");
        try (KafkaCluster external = ClusterPool.ofThisJvm()
                        .start(
                                ClusterSpec.defaults(),
                                Settings.ofThisJvm().preferring(name -> Optional.ofNullable(settings.get(name))));
                Consumer<String, String> unrelated = consumer("unrelated");
                Consumer<String, String> reader = consumer("reader")) {
            TestTopic<String, String> payments = external.topic("payments", String.class, String.class);
            payments.send("o-1", "25");
            unrelated.subscribe(List.of(theirs.name()));
            pollUntilRecords(unrelated);
            reader.commitSync(Map.of(new TopicPartition(payments.name(), 0), new OffsetAndMetadata(1)));

            assertThat(messageOf(payments, () -> assertThat(payments).receivesNothing()))
                    .endsWith("\nConsumer groups: reader Empty, 0 members, lag 0 on payments");
        }
    }

    @Test
    @Tag("own-cluster")
    void groupsTopicsAndTheClusterAreShownWithWhatTheBrokersWarnOf() {
        try (KafkaCluster cluster = KafkaCluster.start()) {
            speakAnotherProtocolTo(cluster.brokers().get(0));
            Awaitility.await()
                    .until(() -> cluster.log().stream()
                            .anyMatch(event -> event.message().contains("closing connection")));

            assertThat(warned(() -> assertThat(cluster)
                            .within(BRIEFLY)
                            .group("order-service")
                            .exists()))
                    .isEqualTo("""
                            Expecting group order-service, within 100 ms, to exist
                            but there is no such group.

                            Groups of the cluster: none
                            Broker log since the test began: warnings
                              TIME WARN  what it warns of""");
            assertThat(warned(() ->
                            assertThat(cluster).within(BRIEFLY).topic("orders").exists()))
                    .isEqualTo("""
                            Expecting topic orders, within 100 ms, to exist
                            but there is no such topic.

                            Topics of the cluster: none
                            Broker log since the test began: warnings
                              TIME WARN  what it warns of""");
            assertThat(warned(() -> assertThat(cluster).within(BRIEFLY).hasTopics("orders")))
                    .endsWith("\nBroker log since the test began: warnings\n  TIME WARN  what it warns of");

            AutoCloseable test = ClusterTopics.of(cluster).beginTest(Map.of());

            assertThat(test).isNotNull();
            assertThat(warned(() -> assertThat(cluster).within(BRIEFLY).hasTopics("orders")))
                    .endsWith("\nTopics of the cluster: none");
        }
    }

    /** Of the warnings only the one that the test has caused: a busy machine gives brokers reasons for others. */
    private static String warned(ThrowingCallable assertion) {
        return messageWithLogOf(assertion)
                .replaceAll("\\n  \\d\\d:\\d\\d:\\d\\d\\.\\d WARN  (?!\\[SocketServer).*", "")
                .replaceAll("\\d\\d:\\d\\d:\\d\\d\\.\\d WARN .*", "TIME WARN  what it warns of")
                .replaceAll("(?<=test began: )\\d+ warnings?", "warnings")
                .replaceAll("\\nBroker log since the test began: warnings$", "");
    }

    /** And waits until the broker has closed the connection. */
    private static void speakAnotherProtocolTo(Broker broker) {
        try (Socket socket = new Socket(broker.host(), broker.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Consumer<String, String> consumer(String group) {
        return kafka.cluster()
                .consumer(
                        TopicSerdes.of(String.class, String.class),
                        Map.of(ConsumerConfig.GROUP_ID_CONFIG, group, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false));
    }

    private static void pollUntilRecords(Consumer<String, String> consumer) {
        ConsumerRecords<String, String> records = ConsumerRecords.empty();
        while (records.isEmpty()) {
            records = consumer.poll(Duration.ofSeconds(1));
        }
    }
}
