package io.kafkatest.internal.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.testing.ForeignCluster;
import io.kafkatest.testing.Reading;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clusters of other versions that run already. */
class ExternalVersionsTest {

    private static final TopicSerdes<String, String> STRINGS = TopicSerdes.of(String.class, String.class);

    @ParameterizedTest
    @CsvSource({"3.6.1,ZOOKEEPER,unknown", "3.6.1,KRAFT,3.6", "3.9.2,KRAFT,3.9", "4.0.2,KRAFT,4.0", "4.4.0,KRAFT,4.4"})
    void areUsedAndLeftClean(String version, ClusterMode mode, String release) throws Exception {
        try (KafkaCluster others = KafkaCluster.start(ClusterSpec.builder()
                .version(version)
                .mode(mode)
                .runOn(RunOn.IN_PROCESS)
                .build())) {
            try (KafkaCluster kafka = ForeignCluster.connect(
                    ClusterSpec.defaults(),
                    ForeignCluster.settings(Map.of("bootstrap.servers", others.bootstrapServers())))) {
                TestTopic<String, String> orders = kafka.topic("orders", String.class, String.class);
                try (Producer<String, String> producer = kafka.producer(STRINGS, Map.of("transactional.id", "till"))) {
                    producer.initTransactions();
                    producer.beginTransaction();
                    producer.send(new ProducerRecord<>(orders.name(), "25 apples"))
                            .get();
                    producer.commitTransaction();
                }
                Consumer<String, String> consumer = kafka.consumer(STRINGS, Map.of("group.id", "readers"));
                consumer.subscribe(List.of(orders.name()));

                assertThat(Reading.values(consumer, 1)).containsExactly("25 apples");
                assertThat(kafka.version()).isEqualTo(release);
            }
            assertThat(others.admin().listTopics().names().get()).isEmpty();
            assertThat(others.admin().listGroups().all().get()).isEmpty();
        }
    }
}
