package io.kafkatest.benchmarks;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.assertj.KafkaAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From a cold JVM to the first record that was seen: a new JVM for each measurement. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstRecord {

    private static final String TOPIC = "events";

    private AutoCloseable started = () -> {};

    /** This library on its own: a cluster, a topic, a record sent, and an assertion that it is there. */
    @Benchmark
    public void kafkaTest() {
        KafkaCluster kafka = KafkaCluster.start();
        started = kafka;
        TestTopic<String, String> events = kafka.topic(TOPIC, String.class, String.class);
        events.send("key", "value");
        KafkaAssertions.assertThat(events).containsValues("value");
    }

    /** Kafka's own test kit as it comes (but for the one setting without which one broker has no groups), with Kafka's own clients as they come. */
    @Benchmark
    public void testKit() throws Exception {
        KafkaClusterTestKit kit = new KafkaClusterTestKit.Builder(new TestKitNodes.Builder()
                        .setCombined(true)
                        .setNumBrokerNodes(1)
                        .setNumControllerNodes(1)
                        .build())
                .setConfigProp("offsets.topic.replication.factor", "1")
                .build();
        started = kit;
        kit.format();
        kit.startup();
        kit.waitForReadyBrokers();
        Map<String, Object> config = Map.of("bootstrap.servers", kit.bootstrapServers());
        try (Admin admin = Admin.create(config)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", "value")).get();
        }
        Map<String, Object> consumerConfig = Map.of(
                "bootstrap.servers", kit.bootstrapServers(), "group.id", "group", "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(consumerConfig, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            ConsumerRecords<String, String> records = ConsumerRecords.empty();
            while (records.isEmpty()) {
                records = consumer.poll(Duration.ofSeconds(1));
            }
            KafkaAssertions.assertThat(records.iterator().next()).hasValue("value");
        }
    }

    /** Not measured. */
    @TearDown
    public void close() throws Exception {
        started.close();
    }
}
