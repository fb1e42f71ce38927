package io.kafkatest.assertj;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import io.kafkatest.spi.ClusterTopics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real cluster for a test class, and a new topic for each who asks. */
final class ClusterOfClass implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final AtomicInteger topics = new AtomicInteger();
    private final Map<String, AutoCloseable> tests = new ConcurrentHashMap<>();
    private @Nullable KafkaCluster cluster;

    @Override
    public void beforeAll(ExtensionContext context) {
        cluster = KafkaCluster.start();
    }

    /** So that failures show the brokers' warnings since then only. */
    @Override
    public void beforeEach(ExtensionContext context) {
        tests.put(context.getUniqueId(), ClusterTopics.of(cluster()).beginTest(Map.of()));
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        AutoCloseable test = tests.remove(context.getUniqueId());
        if (test != null) {
            test.close();
        }
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
