package io.kafkatest.internal.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import io.kafkatest.testing.ForeignCluster;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Topics on a cluster that runs already, whose owners want every topic to have replicas. */
class ExternalReplicationTest {

    private static final TopicSerdes<String, String> STRINGS = TopicSerdes.of(String.class, String.class);

    private static KafkaCluster owners;
    private static KafkaCluster kafka;

    @BeforeAll
    static void connect() {
        owners = KafkaCluster.start(ClusterSpec.builder()
                .brokers(3)
                .brokerConfig("default.replication.factor", "3")
                .brokerConfig("min.insync.replicas", "2")
                .build());
        kafka = ForeignCluster.connect(
                ClusterSpec.builder().brokers(3).build(),
                ForeignCluster.settings(Map.of("bootstrap.servers", owners.bootstrapServers())));
    }

    @AfterAll
    static void close() {
        kafka.close();
        owners.close();
    }

    private static int replicas(TestTopic<?, ?> topic) throws Exception {
        return kafka.admin()
                .describeTopics(List.of(topic.name()))
                .allTopicNames()
                .get()
                .get(topic.name())
                .partitions()
                .get(0)
                .replicas()
                .size();
    }

    @Test
    void haveAsManyReplicasAsIsUsualThere() throws Exception {
        TestTopic<String, String> topic = kafka.topic("usual", String.class, String.class);
        topic.send("value");

        assertThat(replicas(topic)).isEqualTo(3);
        assertThat(topic.events().records()).extracting(ConsumerRecord::value).containsExactly("value");
    }

    @Test
    void areFoundAgainWhateverIsUsual() {
        kafka.topic("again", String.class, String.class).send("value");

        assertThat(kafka.topic("again", String.class, String.class).events().records())
                .hasSize(1);
    }

    @Test
    void haveAsManyReplicasAsTheTestAsksFor() throws Exception {
        TestTopic<String, String> topic = kafka.topic(TopicSpec.of("two").withReplicationFactor(2), STRINGS);

        assertThat(replicas(topic)).isEqualTo(2);
    }
}
