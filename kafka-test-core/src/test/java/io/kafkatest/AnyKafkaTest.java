package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.kafkatest.testing.Reading;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table in docs/versions.md: each version, in each mode it has, in each way of running that needs nothing else. */
class AnyKafkaTest {

    static Stream<Arguments> versionsModesAndPlaces() {
        return Stream.of(RunOn.IN_PROCESS, RunOn.PROCESS)
                .flatMap(where -> Stream.of(
                        arguments("3.6.1", ClusterMode.ZOOKEEPER, where),
                        arguments("3.6.1", ClusterMode.KRAFT, where),
                        arguments("3.9.2", ClusterMode.ZOOKEEPER, where),
                        arguments("3.9.2", ClusterMode.KRAFT, where),
                        arguments("4.0.2", ClusterMode.KRAFT, where),
                        arguments("4.3.1", ClusterMode.KRAFT, where),
                        arguments("4.4.0", ClusterMode.KRAFT, where)));
    }

    private static ClusterSpec spec(String version, ClusterMode mode, RunOn where) {
        return ClusterSpec.builder()
                .brokers(1)
                .controllers(0)
                .version(version)
                .mode(mode)
                .runOn(where)
                .build();
    }

    @ParameterizedTest
    @MethodSource("versionsModesAndPlaces")
    void servesATestsClients(String version, ClusterMode mode, RunOn where) throws Exception {
        try (KafkaCluster kafka = KafkaCluster.start(spec(version, mode, where))) {
            TestTopic<String, String> topic = kafka.topic("orders", String.class, String.class);
            topic.send("o-1", "25 apples");
            try (Producer<String, String> producer = kafka.producer(String.class, String.class)) {
                producer.send(new ProducerRecord<>("orders", "o-2", "9 pears")).get();
            }
            Consumer<String, String> consumer = kafka.consumer(String.class, String.class);
            consumer.subscribe(List.of("orders"));

            assertThat(Reading.values(consumer, 2)).containsExactly("25 apples", "9 pears");
            assertThat(topic.events().records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly("25 apples", "9 pears");
            assertThat(hasZooKeeper(kafka)).isEqualTo(mode == ClusterMode.ZOOKEEPER);
            assertThat(kafka.version()).isEqualTo(version);
            assertThat(kafka.spec()).isEqualTo(spec(version, mode, where));
            assertThat(kafka.clusterId())
                    .isEqualTo(kafka.admin().describeCluster().clusterId().get());
        }
    }

    private static boolean hasZooKeeper(KafkaCluster kafka) throws Exception {
        ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
        ConfigEntry address = kafka.admin()
                .describeConfigs(List.of(broker))
                .all()
                .get()
                .get(broker)
                .get("zookeeper.connect");
        return address != null && address.value() != null;
    }

    @Test
    void runsBesideAnotherInTheSameJvm() {
        CompletableFuture<KafkaCluster> older = CompletableFuture.supplyAsync(
                () -> KafkaCluster.start(spec("3.6.1", ClusterMode.ZOOKEEPER, RunOn.IN_PROCESS)));
        try (KafkaCluster newer = KafkaCluster.start(spec("4.3.1", ClusterMode.KRAFT, RunOn.IN_PROCESS));
                KafkaCluster old = older.join()) {
            newer.topic("orders", String.class, String.class).send("to 4.3.1");
            old.topic("orders", String.class, String.class).send("to 3.6.1");

            TopicSerdes<String, String> strings = TopicSerdes.of(String.class, String.class);
            assertThat(newer.events("orders", strings).records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly("to 4.3.1");
            assertThat(old.events("orders", strings).records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly("to 3.6.1");
        }
    }
}
