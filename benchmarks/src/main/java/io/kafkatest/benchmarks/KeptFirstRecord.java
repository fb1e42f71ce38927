package io.kafkatest.benchmarks;

import io.kafkatest.ClusterSpec;
import io.kafkatest.RunOn;
import io.kafkatest.TestTopic;
import io.kafkatest.assertj.KafkaAssertions;
import io.kafkatest.spi.ClusterLease;
import io.kafkatest.spi.ClusterPool;
import io.kafkatest.spi.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

/** As {@link FirstRecord}, where no broker has to start: on a cluster that an earlier JVM has kept, and with Kafka's clients alone. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgsAppend = KeptFirstRecord.KEEP)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class KeptFirstRecord {

    static final String KEEP = "-Dkafka-test.keep-alive=1m";

    private static final String TOPIC = "events";

    /** A cluster of one's own is never kept, only one that is shared, as those of {@code @KafkaTest} are. */
    private static ClusterLease kept() {
        ClusterSpec spec = ClusterSpec.builder().runOn(RunOn.PROCESS).build();
        return ClusterPool.ofThisJvm().lease(spec, Set.of(TOPIC), Settings.ofThisJvm());
    }

    /** Another JVM, so that this one has loaded nothing of Kafka when it is measured. */
    public static final class OtherJvm implements AutoCloseable {

        private final Process process;

        /** Where its cluster is reached. */
        final String servers;

        OtherJvm() {
            try {
                this.process = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                KEEP,
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherJvm.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                this.servers = Objects.requireNonNull(
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                                .readLine(),
                        "it says why on its standard error");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * Has a cluster until its input ends, and keeps it then.
         *
         * @param arguments none
         */
        public static void main(String... arguments) throws IOException {
            try (ClusterLease lease = kept()) {
                System.out.println(lease.cluster().bootstrapServers());
                int unused = System.in.read();
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            try (OutputStream end = process.getOutputStream()) {
                end.flush();
            }
            process.waitFor();
        }
    }

    /** A cluster that nobody has at the moment. */
    @State(Scope.Benchmark)
    public static class Kept {

        private AutoCloseable taken = () -> {};

        /** By a JVM that ends. */
        @Setup
        public void leaveOne() throws Exception {
            new OtherJvm().close();
        }

        /** Not measured. */
        @TearDown
        public void close() throws Exception {
            taken.close();
        }
    }

    /** A cluster that runs. */
    @State(Scope.Benchmark)
    public static class Running {

        private final OtherJvm other = new OtherJvm();

        /** Not measured. */
        @TearDown
        public void close() throws Exception {
            other.close();
        }
    }

    /** This library on a cluster that it has kept: a topic, a record sent, and an assertion that it is there. */
    @Benchmark
    public void kafkaTest(Kept kept) {
        ClusterLease lease = kept();
        kept.taken = lease;
        TestTopic<String, String> events = lease.cluster().topic(TOPIC, String.class, String.class);
        events.send("key", "value");
        KafkaAssertions.assertThat(events).containsValues("value");
    }

    /** Kafka's clients as they come, which only do the same. */
    @Benchmark
    public void clientsAlone(Running running) throws Exception {
        ClientsAlone.firstRecord(running.other.servers, TOPIC);
    }
}
