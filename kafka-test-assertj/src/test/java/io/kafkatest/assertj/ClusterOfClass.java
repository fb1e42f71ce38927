package io.kafkatest.assertj;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import java.util.concurrent.atomic.AtomicInteger;
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
        return cluster().topic(spec, TopicSerdes.of(String.class, type));
    }
}
