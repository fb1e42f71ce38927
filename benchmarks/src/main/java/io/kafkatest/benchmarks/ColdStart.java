package io.kafkatest.benchmarks;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the first call in a cold JVM until the broker is ready, a new JVM for each measurement. The archive of classes that
 * processes start with is made in the background by the first of them: on a new machine the second run counts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 10, warmups = 1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdStart {

    /** Where the broker runs. */
    @Param({"IN_PROCESS", "PROCESS"})
    public RunOn runOn;

    private AutoCloseable started = () -> {};

    /** A cluster of one broker. */
    @Benchmark
    public KafkaCluster ready() {
        KafkaCluster kafka =
                KafkaCluster.start(ClusterSpec.builder().runOn(runOn).build());
        started = kafka;
        return kafka;
    }

    /** Not measured. */
    @TearDown
    public void close() throws Exception {
        started.close();
    }
}
