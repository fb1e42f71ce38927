package io.kafkatest.benchmarks;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long the clients that a test got take to close, having been used. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
public class ClientClose {

    private final KafkaCluster kafka = KafkaCluster.start();
    private final TestTopic<String, String> events = kafka.topic("events", String.class, String.class);
    private Producer<String, String> producer = kafka.producer(String.class, String.class);
    private Consumer<String, String> consumer = kafka.consumer(String.class, String.class);

    /** Not measured: a round trip by both. */
    @Setup(Level.Invocation)
    public void use() throws Exception {
        producer = kafka.producer(String.class, String.class);
        producer.send(new ProducerRecord<>(events.name(), "key", "value")).get();
        consumer = kafka.consumer(String.class, String.class);
        consumer.subscribe(List.of(events.name()));
        while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
            // the group is being joined
        }
    }

    /** A consumer that has subscribed and polled. */
    @Benchmark
    public void consumer() {
        consumer.close();
    }

    /** A producer that has sent. */
    @Benchmark
    public void producer() {
        producer.close();
    }

    /** What the measurement left open. */
    @TearDown(Level.Invocation)
    public void closeOther() {
        consumer.close();
        producer.close();
    }

    /** Stops everything. */
    @TearDown
    public void close() {
        kafka.close();
    }
}
