package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeparateClustersTest {

    @Test
    void ofTheSameSpecShareNoTopic() throws Exception {
        try (KafkaCluster one = KafkaCluster.start();
                KafkaCluster other = KafkaCluster.start()) {
            one.topic("only-here", String.class, String.class);

            assertThat(other.admin().listTopics().names().get()).doesNotContain("only-here");
        }
    }

    @Test
    void ofTheSameSpecHaveIdsOfTheirOwn() {
        try (KafkaCluster one = KafkaCluster.start();
                KafkaCluster other = KafkaCluster.start()) {
            assertThat(one.clusterId()).isNotEqualTo(other.clusterId());
        }
    }

    @Test
    void mayHaveDifferentSettings() throws Exception {
        ClusterSpec small =
                ClusterSpec.builder().brokerConfig("message.max.bytes", "1000").build();
        try (KafkaCluster usual = KafkaCluster.start();
                KafkaCluster limited = KafkaCluster.start(small)) {
            String large = "x".repeat(2000);

            usual.topic("large", String.class, String.class).send(large);

            assertThat(usual.events("large", TopicSerdes.of(String.class, String.class))
                            .records())
                    .hasSize(1);
            assertThat(limited.spec().brokerConfig()).isEqualTo(small.brokerConfig());
        }
    }
}
