package io.kafkatest.benchmarks;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.TestTopic;
import io.kafkatest.assertj.KafkaAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A million events of 100 bytes on one topic, asserted in a heap of 512 MiB, beside a loop that only polls them. Each in a JVM
 * that has read nothing yet, as a test's has not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgs = "-Xmx512m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ManyEvents {

    private static final int EVENTS = 1_000_000;
    private static final String PADDING = "x".repeat(90);
    private static final Duration LONG = Duration.ofMinutes(2);

    private final KafkaCluster kafka =
            KafkaCluster.start(ClusterSpec.builder().runOn(RunOn.PROCESS).build());
    private final TestTopic<String, String> topic = kafka.topic("events", String.class, String.class);

    /** Sends them, once. */
    @Setup
    @SuppressWarnings("FutureReturnValueIgnored") // closing the producer waits for all of them
    public void send() {
        Map<String, Object> config =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "linger.ms", 20, "batch.size", 262_144);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < EVENTS; i++) {
                producer.send(new ProducerRecord<>(topic.name(), "k" + i, PADDING + i));
            }
        }
    }

    /** The least that a test can do. */
    @Benchmark
    public int bareConsumer() {
        Map<String, Object> config = Map.of("bootstrap.servers", kafka.bootstrapServers());
        int count = 0;
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partition = List.of(new TopicPartition(topic.name(), 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            while (count < EVENTS) {
                count += consumer.poll(LONG).count();
            }
        }
        return count;
    }

    /** That all came, and no more. */
    @Benchmark
    public void count() {
        KafkaAssertions.assertThat(topic).within(LONG).receivesExactly(EVENTS);
    }

    /** That no key came twice. */
    @Benchmark
    public void noDuplicates() {
        KafkaAssertions.assertThat(topic).within(LONG).receivesAtLeast(EVENTS).hasNoDuplicateKeys();
    }

    /** That the events of each key came in their order. */
    @Benchmark
    public void orderPerKey() {
        KafkaAssertions.assertThat(topic).within(LONG).receivesAtLeast(EVENTS).isOrderedPerKey(ConsumerRecord::offset);
    }

    /** Stops everything. */
    @TearDown
    public void close() {
        kafka.close();
    }
}
