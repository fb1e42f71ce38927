package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.testing.NodeThreads;
import io.kafkatest.testing.Reading;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SeveralBrokersTest {

    private static KafkaCluster kafka;

    @BeforeAll
    static void start() {
        kafka = KafkaCluster.start(ClusterSpec.builder().brokers(3).build());
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    @Test
    void haveTheIdsFrom1() {
        assertThat(kafka.brokers()).extracting(Broker::id).containsExactly(1, 2, 3);
    }

    @Test
    void areAllBootstrapServers() {
        assertThat(kafka.bootstrapServers())
                .isEqualTo(kafka.brokers().stream().map(Broker::address).collect(Collectors.joining(",")));
    }

    @Test
    void areKnownToEachOtherAtTheirAddresses() throws Exception {
        assertThat(kafka.admin().describeCluster().nodes().get())
                .extracting(Node::port)
                .containsExactlyInAnyOrderElementsOf(
                        kafka.brokers().stream().map(Broker::port).toList());
    }

    @Test
    void holdAReplicatedTopicAllInSync() throws Exception {
        kafka.topic(
                TopicSpec.of("replicated").withPartitions(3).withReplicationFactor(3),
                TopicSerdes.of(String.class, String.class));

        assertThat(kafka.admin()
                        .describeTopics(List.of("replicated"))
                        .allTopicNames()
                        .get()
                        .get("replicated")
                        .partitions())
                .extracting(TopicPartitionInfo::isr)
                .allMatch(inSync -> inSync.size() == 3);
    }

    @Test
    void serveATopicOfManyPartitions() {
        TestTopic<String, Integer> topic = kafka.topic(
                TopicSpec.of("spread").withPartitions(6).withReplicationFactor(3),
                TopicSerdes.of(String.class, Integer.class));
        IntStream.range(0, 60).forEach(number -> topic.send("key-" + number, number));

        assertThat(topic.events().records()).hasSize(60);
    }

    @Test
    void serveConsumerGroups() {
        kafka.topic(TopicSpec.of("grouped").withReplicationFactor(2), TopicSerdes.of(String.class, String.class))
                .send("value");
        try (Consumer<String, String> consumer = kafka.consumer(String.class, String.class)) {
            consumer.subscribe(List.of("grouped"));

            assertThat(Reading.values(consumer, 1)).containsExactly("value");
        }
    }

    @Test
    void areTheMostReplicasATopicCanHave() {
        assertThatThrownBy(() -> kafka.topic(
                        TopicSpec.of("too-many").withReplicationFactor(4), TopicSerdes.of(String.class, String.class)))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Topic "too-many" was asked for with replication factor 4.
                        The cluster has 3 brokers.
                        Lower the replication factor, or ask for a cluster of 4 brokers.""");
    }

    @Test
    void allEndWithTheCluster() {
        KafkaCluster two = KafkaCluster.start(ClusterSpec.builder().brokers(2).build());

        two.close();

        assertThat(NodeThreads.of(two.clusterId())).isEmpty();
    }
}
