package io.kafkatest.benchmarks;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
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
 * From nothing to a broker in a container that serves, beside Testcontainers' own class on the same image: the first one of a
 * JVM, and those that follow. Needs Docker.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class ContainerStart {

    private static final String VERSION = "4.3.1";

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

    /** Not measured. */
    @TearDown(Level.Invocation)
    public void close() throws Exception {
        started.close();
        started = () -> {};
    }
}
