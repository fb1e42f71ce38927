package io.kafkatest.benchmarks;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSpec;
import io.kafkatest.assertj.KafkaAssertions;
import io.kafkatest.spi.ClusterTopics;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

/** From the moment that another thread sends an event to the return of the assertion that waits for it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
public class Arrival {

    private final ExecutorService service = Executors.newSingleThreadExecutor();
    private final KafkaCluster kafka = KafkaCluster.start();
    private TestTopic<String, String> events = kafka.topic("events", String.class, String.class);
    private int sent;

    /** A new topic now and then, so that what is measured is not the growth of one. */
    @Setup(Level.Iteration)
    public void createTopic() {
        ClusterTopics.of(kafka).createEmpty(List.of(TopicSpec.of("events")));
        events = kafka.topic("events", String.class, String.class);
        sent = 0;
    }

    /** The assertion waits; then the event is sent. */
    @Benchmark
    public void toAssertion() {
        String value = "value-" + sent++;
        CountDownLatch waiting = new CountDownLatch(1);
        service.execute(() -> {
            try {
                waiting.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            events.send("key", value);
        });
        waiting.countDown();
        KafkaAssertions.assertThat(events).containsValues(value);
    }

    /** Stops everything. */
    @TearDown
    public void close() {
        service.shutdownNow();
        kafka.close();
    }
}
