package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.spi.Settings;
import io.kafkatest.testing.Order;
import io.kafkatest.testing.Reading;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

class KafkaClusterTest {

    private static KafkaCluster kafka;

    @BeforeAll
    static void start() {
        kafka = KafkaCluster.start();
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    @Test
    @DisabledIfSystemProperty(named = "kafka-test.version", matches = ".+")
    @DisabledIfSystemProperty(named = "kafka-test.mode", matches = "zookeeper")
    void runsTheKafkaVersionThatTheLibraryIsBuiltWith() {
        assertThat(kafka.version()).isEqualTo(AppInfoParser.getVersion());
    }

    @Test
    void hasTheSpecItWasAskedForAndWhatTheSettingsAdd() {
        ClusterSpec withSettings = Settings.ofThisJvm().complete(ClusterSpec.defaults());

        assertThat(kafka.spec())
                .isEqualTo(withSettings.toBuilder().version(kafka.version()).build());
    }

    @Test
    void hasOneBrokerOnLoopback() {
        assertThat(kafka.brokers()).singleElement().satisfies(broker -> {
            assertThat(broker.id()).isEqualTo(1);
            assertThat(broker.host()).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void isReachedAtItsBrokersAddress() {
        assertThat(kafka.bootstrapServers()).isEqualTo(kafka.brokers().get(0).address());
    }

    @Test
    void tellsKafkasIdOfIt() throws Exception {
        assertThat(kafka.clusterId())
                .isEqualTo(kafka.admin().describeCluster().clusterId().get());
    }

    @Test
    void isShownByVersionAndAddress() {
        assertThat(kafka).hasToString("Kafka " + kafka.version() + " at " + kafka.bootstrapServers());
    }

    @Test
    void logsNoErrorWhileAllIsWell() {
        assertThat(kafka.log()).noneMatch(event -> event.level() == System.Logger.Level.ERROR);
    }

    @Test
    void servesKafkasOwnClients() throws Exception {
        Map<String, Object> config = kafka.clientConfig();
        config.put("group.id", "plain-clients");
        config.put("auto.offset.reset", "earliest");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
                var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            producer.send(new ProducerRecord<>("plain-clients", "hello")).get();
            consumer.subscribe(List.of("plain-clients"));

            assertThat(Reading.values(consumer, 1)).containsExactly("hello");
        }
    }

    @Test
    void givesAnotherClientConfigEachTime() {
        kafka.clientConfig().clear();

        assertThat(kafka.clientConfig()).containsEntry("bootstrap.servers", kafka.bootstrapServers());
    }

    @Test
    void givesClientsForTypes() throws Exception {
        try (Producer<Long, Order> producer = kafka.producer(Long.class, Order.class);
                Consumer<Long, Order> consumer = kafka.consumer(Long.class, Order.class)) {
            producer.send(new ProducerRecord<>("typed-clients", 7L, new Order("o-1", 25)))
                    .get();
            consumer.subscribe(List.of("typed-clients"));

            assertThat(Reading.records(consumer, 1)).singleElement().satisfies(record -> {
                assertThat(record.key()).isEqualTo(7L);
                assertThat(record.value()).isEqualTo(new Order("o-1", 25));
            });
        }
    }

    @Test
    void givesEachConsumerAGroupOfItsOwnThatBeginsAtTheBeginning() {
        kafka.topic("own-groups", String.class, String.class).sendValues(List.of("a", "b"));
        try (Consumer<String, String> first = kafka.consumer(String.class, String.class);
                Consumer<String, String> second = kafka.consumer(String.class, String.class)) {
            first.subscribe(List.of("own-groups"));
            second.subscribe(List.of("own-groups"));

            assertThat(List.of(Reading.values(first, 2), Reading.values(second, 2)))
                    .containsExactly(List.of("a", "b"), List.of("a", "b"));
        }
    }

    @Test
    void givesConsumersInTheGroupThatIsAskedFor() {
        try (Consumer<String, String> consumer =
                kafka.consumer(TopicSerdes.of(String.class, String.class), Map.of("group.id", "mine"))) {
            assertThat(consumer.groupMetadata().groupId()).isEqualTo("mine");
        }
    }

    @Test
    void letsProducerSettingsWin() {
        try (Producer<String, String> producer =
                kafka.producer(TopicSerdes.of(String.class, String.class), Map.of("client.id", "my-producer"))) {
            assertThat(producer.metrics().keySet())
                    .allMatch(metric ->
                            metric.tags().getOrDefault("client-id", "").equals("my-producer")
                                    || metric.group().equals("kafka-metrics-count"));
        }
    }

    @Test
    void refusesProducerSettingsThatKafkaRefuses() {
        assertThatThrownBy(() ->
                        kafka.producer(TopicSerdes.of(String.class, String.class), Map.of("compression.type", "zip")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A producer with the settings {compression.type=zip} was asked for.
                        Kafka refuses them: Invalid value zip for configuration compression.type: \
                        String must be one of: none, gzip, snappy, lz4, zstd
                        Correct the settings.""");
    }

    @Test
    void refusesConsumerSettingsThatKafkaRefuses() {
        assertThatThrownBy(() -> kafka.consumer(
                        TopicSerdes.of(String.class, String.class), Map.of("auto.offset.reset", "newest")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A consumer with the settings {auto.offset.reset=newest} was asked for.
                        Kafka refuses them: Invalid value newest for configuration auto.offset.reset: \
                        Invalid value `newest` for configuration auto.offset.reset. The value must be either \
                        'earliest', 'latest', 'none' or of the format 'by_duration:<PnDTnHnMn.nS.>'.
                        Correct the settings.""");
    }

    @Test
    void givesTheSameAdminEachTime() {
        assertThat(kafka.admin()).isSameAs(kafka.admin());
    }

    @Test
    void keepsItsAdminOpenWhenSomebodyClosesIt() throws Exception {
        try (Admin admin = kafka.admin()) {
            assertThat(admin).isNotNull();
        }

        assertThat(kafka.admin().describeCluster().nodes().get()).hasSize(1);
    }

    @Test
    void letsAdminThrowWhatKafkasAdminThrows() {
        assertThatThrownBy(() -> kafka.admin().listTopics(null)).isExactlyInstanceOf(NullPointerException.class);
    }

    @Test
    void hasAnIdOf22Characters() {
        assertThat(kafka.clusterId()).matches(Pattern.compile("[A-Za-z0-9_-]{22}"));
    }
}
