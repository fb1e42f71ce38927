package io.kafkatest.assertj;

import static org.awaitility.Awaitility.await;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real cluster for a test class, and a new topic for each who asks. */
final class ClusterOfClass implements BeforeAllCallback, AfterAllCallback {

    private final AtomicInteger topics = new AtomicInteger();
    private @Nullable KafkaCluster cluster;

    @Override
    public void beforeAll(ExtensionContext context) {
        cluster = KafkaCluster.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        cluster().close();
    }

    KafkaCluster cluster() {
        if (cluster == null) {
            throw new IllegalStateException("the test class has not begun");
        }
        return cluster;
    }

    TestTopic<String, String> topic() {
        return topic(1, String.class);
    }

    TestTopic<String, String> topicWithPartitions(int partitions) {
        return topic(partitions, String.class);
    }

    <V> TestTopic<String, V> topicOf(Class<V> type) {
        return topic(1, type);
    }

    private <V> TestTopic<String, V> topic(int partitions, Class<V> type) {
        TopicSpec spec = TopicSpec.of("payments-" + topics.incrementAndGet()).withPartitions(partitions);
        TestTopic<String, V> topic = cluster().topic(spec, TopicSerdes.of(String.class, type));
        awaitLeaders(spec);
        return topic;
    }

    /** Kafka answers before the broker knows the new topic and leads its partitions; warnings would be in the messages. */
    private void awaitLeaders(TopicSpec spec) {
        Map<TopicPartition, OffsetSpec> partitions = IntStream.range(0, spec.partitions())
                .mapToObj(number -> new TopicPartition(spec.name(), number))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .ignoreExceptions()
                .until(() -> cluster().admin().listOffsets(partitions).all().get() != null);
    }
}
