package io.kafkatest.benchmarks;

import io.kafkatest.ClusterSpec;
import io.kafkatest.TestTopic;
import io.kafkatest.assertj.KafkaAssertions;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import io.kafkatest.spi.ClusterLease;
import io.kafkatest.spi.ClusterPool;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
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

/** One more test class on the shared cluster, from discovery to the end: what each class of a suite costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
public class NextClass {

    private final ClusterLease lease = ClusterPool.ofThisJvm().lease(ClusterSpec.defaults(), Set.of());

    /** The classes that ran before this one have started the cluster. */
    @Setup
    public void start() {
        lease.cluster();
    }

    /** A topic and an assertion. */
    @Benchmark
    public void topic() {
        run(TopicExample.class);
    }

    /** Kafka's own clients: injected, used for a round trip through a consumer group, and closed. */
    @Benchmark
    public void clients() {
        run(ClientsExample.class);
    }

    private static void run(Class<?> testClass) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(testClass))
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, summary);
        if (summary.getSummary().getTestsSucceededCount() != 1) {
            throw new IllegalStateException(summary.getSummary().getFailures().toString());
        }
    }

    /** Gives the cluster back. */
    @TearDown
    public void close() {
        lease.close();
    }

    /** One of the classes of a suite. */
    @KafkaTest
    public static class TopicExample {

        @Topic
        private TestTopic<String, String> events;

        @Test
        void roundTrip() {
            events.send("key", "value");
            KafkaAssertions.assertThat(events).containsValues("value");
        }
    }

    /** Another one. */
    @KafkaTest
    public static class ClientsExample {

        @Test
        void roundTrip(
                Producer<String, String> producer,
                Consumer<String, String> consumer,
                @Topic TestTopic<String, String> events) {
            var unused = producer.send(new ProducerRecord<>(events.name(), "key", "value"));
            consumer.subscribe(List.of(events.name()));
            while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                // the group is being joined
            }
        }
    }
}
