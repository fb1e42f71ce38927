package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nodes that do nothing but keep the metadata. */
class ControllersTest {

    @ParameterizedTest
    @CsvSource({"IN_PROCESS,1,1", "IN_PROCESS,3,3", "PROCESS,1,1", "PROCESS,2,3"})
    void keepTheMetadataForTheBrokers(RunOn where, int brokers, int controllers) throws Exception {
        ClusterSpec spec = ClusterSpec.builder()
                .runOn(where)
                .brokers(brokers)
                .controllers(controllers)
                .build();
        try (KafkaCluster kafka = KafkaCluster.start(spec)) {
            kafka.topic(
                            TopicSpec.of("replicated").withReplicationFactor(brokers),
                            TopicSerdes.of(String.class, String.class))
                    .send("value");

            assertThat(kafka.events("replicated", TopicSerdes.of(String.class, String.class))
                            .records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly("value");
            assertThat(kafka.brokers())
                    .extracting(Broker::id)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, brokers).boxed().toList());
            assertThat(kafka.admin().describeMetadataQuorum().quorumInfo().get().voters())
                    .extracting(voter -> voter.replicaId())
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(brokers + 1, brokers + controllers)
                            .boxed()
                            .toList());
        }
    }
}
