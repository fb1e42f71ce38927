package io.kafkatest.benchmarks;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.TestTopic;
import io.kafkatest.assertj.KafkaAssertions;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.testcontainers.kafka.KafkaContainer;

/**
 * From nothing to a broker in a container that serves, and to the first asserted record on it, beside Testcontainers' own class on
 * the same image: the first one of a JVM is iteration 1, those that follow the others. Needs Docker.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(4)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class ContainerStart {

    private static final String VERSION = "4.3.1";

    private static final String TOPIC = "events";

    private AutoCloseable started = () -> {};

    /** This library, with the official image. */
    @Benchmark
    public void kafkaTest() {
        started = KafkaCluster.start(
                ClusterSpec.builder().runOn(RunOn.CONTAINER).version(VERSION).build());
    }

    /** Testcontainers alone, with the official image. */
    @Benchmark
    public void testcontainers() {
        KafkaContainer container = new KafkaContainer("apache/kafka:" + VERSION);
        started = container;
        container.start();
    }

    /** This library, with a topic, a record sent, and an assertion that it is there. */
    @Benchmark
    public void kafkaTestFirstRecord() {
        KafkaCluster kafka = KafkaCluster.start(
                ClusterSpec.builder().runOn(RunOn.CONTAINER).version(VERSION).build());
        started = kafka;
        TestTopic<String, String> events = kafka.topic(TOPIC, String.class, String.class);
        events.send("key", "value");
        KafkaAssertions.assertThat(events).containsValues("value");
    }

    /** Testcontainers, and Kafka's clients that do the same. */
    @Benchmark
    public void testcontainersFirstRecord() throws Exception {
        KafkaContainer container = new KafkaContainer("apache/kafka:" + VERSION);
        started = container;
        container.start();
        ClientsAlone.firstRecord(container.getBootstrapServers(), TOPIC);
    }

    /** Not measured. */
    @TearDown(Level.Invocation)
    public void close() throws Exception {
        started.close();
        started = () -> {};
    }
}
