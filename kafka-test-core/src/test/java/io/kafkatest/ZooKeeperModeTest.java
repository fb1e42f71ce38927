package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.testing.NodeThreads;
import io.kafkatest.testing.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three brokers whose metadata ZooKeeper keeps, which runs beside the first. */
class ZooKeeperModeTest {

    private static final TopicSerdes<String, String> STRINGS = TopicSerdes.of(String.class, String.class);

    private static KafkaCluster kafka;

    private static ClusterSpec.Builder zooKeeper() {
        return ClusterSpec.builder()
                .version("3.9.2")
                .mode(ClusterMode.ZOOKEEPER)
                .runOn(RunOn.IN_PROCESS);
    }

    @BeforeAll
    static void start() {
        kafka = KafkaCluster.start(zooKeeper().brokers(3).build());
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    @Test
    void hasTheIdThatTheClusterWasGiven() throws Exception {
        assertThat(kafka.admin().describeCluster().clusterId().get()).isEqualTo(kafka.clusterId());
    }

    @Test
    void hasBrokersThatKnowEachOther() throws Exception {
        assertThat(kafka.admin().describeCluster().nodes().get())
                .extracting(Node::port)
                .containsExactlyInAnyOrderElementsOf(
                        kafka.brokers().stream().map(Broker::port).toList());
    }

    @Test
    void hasNoQuorumOfControllers() {
        assertThat(kafka.admin().describeMetadataQuorum().quorumInfo())
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(UnsupportedVersionException.class);
    }

    @Test
    void keepsReplicasInSync() throws Exception {
        kafka.topic(TopicSpec.of("replicated").withPartitions(3).withReplicationFactor(3), STRINGS);

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
    void makesNewTopicsKnownToAllBrokers() {
        for (int number = 0; number < 20; number++) {
            TestTopic<String, String> topic =
                    kafka.topic(TopicSpec.of("new-" + number).withReplicationFactor(3), STRINGS);
            topic.send("value");

            assertThat(topic.events().records()).hasSize(1);
        }
    }

    @Test
    void servesConsumerGroups() {
        kafka.topic(TopicSpec.of("grouped").withReplicationFactor(2), STRINGS).send("value");
        try (Consumer<String, String> consumer = kafka.consumer(String.class, String.class)) {
            consumer.subscribe(List.of("grouped"));

            assertThat(Reading.values(consumer, 1)).containsExactly("value");
        }
    }

    @Test
    void servesTransactions() throws Exception {
        TestTopic<String, String> topic = kafka.topic("in-transactions", String.class, String.class);
        try (Producer<String, String> producer = kafka.producer(STRINGS, Map.of("transactional.id", "t"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("in-transactions", "aborted")).get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("in-transactions", "committed")).get();
            producer.commitTransaction();
        }

        assertThat(topic.events().records()).extracting(ConsumerRecord::value).containsExactly("committed");
    }

    @Test
    void leavesNoThreadAndNoSystemProperty() {
        Map<Object, Object> before = Map.copyOf(System.getProperties());
        KafkaCluster closed = KafkaCluster.start(zooKeeper().brokers(2).build());

        closed.close();

        assertThat(NodeThreads.of(closed.clusterId())).isEmpty();
        assertThat(System.getProperties()).isEqualTo(before);
    }

    @Test
    void letsABrokerBeStoppedAndStartedAgainWhereItWas() throws Exception {
        try (KafkaCluster own = KafkaCluster.start(zooKeeper().brokers(2).build())) {
            TestTopic<String, String> topic = own.topic(TopicSpec.of("kept").withReplicationFactor(2), STRINGS);
            topic.send("before");

            own.brokers().get(1).stop();
            own.brokers().get(1).start();
            topic.send("after");

            assertThat(topic.events().records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly("before", "after");
        }
    }

    @Test
    void letsTheBrokerBesideZooKeeperBeStoppedAndStartedAgain() throws Exception {
        try (KafkaCluster own = KafkaCluster.start(zooKeeper().brokers(2).build())) {
            own.topic("kept", String.class, String.class).send("before");

            own.brokers().get(0).stop();
            own.brokers().get(0).start();

            own.topic("new", String.class, String.class).send("after");
            assertThat(own.events("kept", STRINGS).records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly("before");
        }
    }

    @Test
    void letsABrokerBeKilledAndStartedAgain() throws Exception {
        ClusterSpec spec = zooKeeper().brokers(2).runOn(RunOn.PROCESS).build();
        try (KafkaCluster own = KafkaCluster.start(spec)) {
            TestTopic<String, String> topic = own.topic(TopicSpec.of("kept").withReplicationFactor(2), STRINGS);
            topic.send("before");

            own.brokers().get(1).kill();
            own.brokers().get(1).start();
            topic.send("after");

            assertThat(topic.events().records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly("before", "after");
        }
    }

    @Test
    void saysWhyABrokerCouldNotStart() {
        ClusterSpec spec = zooKeeper()
                .brokerConfig("authorizer.class.name", "com.example.NoSuchAuthorizer")
                .build();

        assertThatThrownBy(() -> KafkaCluster.start(spec))
                .isInstanceOf(KafkaTestException.class)
                .hasRootCauseInstanceOf(ClassNotFoundException.class)
                .hasMessageStartingWith("""
                        A cluster was asked for: 1 broker, Kafka 3.9.2, ZooKeeper mode, \
                        {authorizer.class.name=com.example.NoSuchAuthorizer}.
                        It could not start: java.lang.ClassNotFoundException: com.example.NoSuchAuthorizer.
                        The broker's last log events:
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.0.2", "4.3.1", "4.99.0"})
    void isRefusedForVersionsThatHaveNone(String version) {
        assertThatThrownBy(() -> KafkaCluster.start(zooKeeper().version(version).build()))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A cluster of Kafka %s in ZooKeeper mode was asked for.
                        Kafka 4.x has no ZooKeeper mode; versions 3.3 to 3.9 have it.
                        Ask for one of those, or for KRaft mode.""", version);
    }
}
