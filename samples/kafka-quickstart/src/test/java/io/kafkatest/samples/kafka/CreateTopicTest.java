package io.kafkatest.samples.kafka;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.junit5.ClusterUse;
import io.kafkatest.junit5.KafkaTest;
import org.junit.jupiter.api.Test;

/** Kafka's quickstart, step 1: create a topic to store your events, and describe it. */
@KafkaTest(cluster = ClusterUse.OWN)
class CreateTopicTest {

    @Test
    void createAndDescribe(KafkaCluster kafka) {
        kafka.tool("kafka-topics", "--create", "--topic", "quickstart-events").run();

        String described = kafka.tool("kafka-topics", "--describe", "--topic", "quickstart-events")
                .run()
                .stdout();

        assertThat(described)
                .containsPattern(
                        "Topic: quickstart-events\\s+TopicId: \\S{22}\\s+PartitionCount: 1\\s+ReplicationFactor: 1")
                .containsPattern("Topic: quickstart-events\\s+Partition: 0\\s+Leader: 1\\s+Replicas: 1\\s+Isr: 1");
        assertThat(kafka)
                .topic("quickstart-events")
                .exists()
                .hasPartitions(1)
                .hasReplicationFactor(1)
                .hasLeader(0, 1)
                .hasInSyncReplicas(0, 1);
    }
}
