package io.kafkatest.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.Broker;
import io.kafkatest.KafkaCluster;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of image starts, and does what a cluster does. */
@Tag("docker")
class ContainerClusterTest {

    @ParameterizedTest
    @EnumSource
    void servesProducersConsumersAndGroups(Kind kind) {
        try (KafkaCluster kafka = kind.start()) {
            kafka.topic("served", String.class, String.class).send("value");

            assertThat(Reading.values(kafka, "served")).containsExactly("value");
            assertThat(Reading.valuesOfGroup(kafka, "readers", "served", 1)).containsExactly("value");
        }
    }

    @Test
    void saysWhichReleaseIsInAnImageThatWasNamed() {
        try (KafkaCluster kafka = Kind.CONFLUENT.start()) {
            assertThat(kafka.version()).isEqualTo("3.9");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "CONFLUENT", "BUILT"})
    void hasBrokersAndAControllerOfItsOwn(Kind kind) throws Exception {
        try (KafkaCluster kafka = kind.start(kind.spec().brokers(2).controllers(1))) {
            kafka.topic(TopicSpec.of("replicated").withReplicationFactor(2), TopicSerdes.of(String.class, String.class))
                    .send("value");

            assertThat(kafka.brokers()).extracting(Broker::id).containsExactly(1, 2);
            assertThat(kafka.admin().describeCluster().nodes().get())
                    .extracting(Node::port)
                    .containsExactlyInAnyOrderElementsOf(
                            kafka.brokers().stream().map(Broker::port).toList());
            assertThat(kafka.admin().describeMetadataQuorum().quorumInfo().get().voters())
                    .extracting(voter -> voter.replicaId())
                    .containsExactly(3);
            assertThat(kafka.admin()
                            .describeTopics(List.of("replicated"))
                            .allTopicNames()
                            .get()
                            .get("replicated")
                            .partitions())
                    .extracting(TopicPartitionInfo::isr)
                    .allMatch(inSync -> inSync.size() == 2);
            assertThat(Reading.values(kafka, "replicated")).containsExactly("value");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFLUENT_WITH_ZOOKEEPER", "BUILT_WITH_ZOOKEEPER"})
    void hasSeveralBrokersWithZooKeeperToo(Kind kind) {
        try (KafkaCluster kafka = kind.start(kind.spec().brokers(2))) {
            kafka.topic(TopicSpec.of("replicated").withReplicationFactor(2), TopicSerdes.of(String.class, String.class))
                    .send("value");

            assertThat(Reading.values(kafka, "replicated")).containsExactly("value");
        }
    }

    @Test
    void isReachedAtAllItsBrokers() {
        try (KafkaCluster kafka = Kind.BUILT.start(Kind.BUILT.spec().brokers(2))) {
            assertThat(kafka.bootstrapServers())
                    .isEqualTo(kafka.brokers().stream().map(Broker::address).collect(Collectors.joining(",")));
            assertThat(kafka.bootstrapServersInNetwork()).isEqualTo("kafka-1:9093,kafka-2:9093");
            assertThat(kafka.bootstrapServersFromContainers())
                    .matches("host.testcontainers.internal:\\d+,host.testcontainers.internal:\\d+");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "BUILT"})
    void hasTheBrokerSettingsOfTheTest(Kind kind) throws Exception {
        try (KafkaCluster kafka = kind.start(kind.spec().brokerConfig("num.partitions", "7"))) {
            CreateTopicsResult created = kafka.admin()
                    .createTopics(List.of(new NewTopic("partitioned", Optional.empty(), Optional.empty())));

            assertThat(created.numPartitions("partitioned").get()).isEqualTo(7);
        }
    }
}
