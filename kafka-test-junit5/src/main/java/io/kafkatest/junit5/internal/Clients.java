package io.kafkatest.junit5.internal;

import io.kafkatest.TopicSerdes;
import io.kafkatest.junit5.ClientConfig;
import io.kafkatest.spi.ClusterTopics;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;

/** Makes the producers and consumers of a scope. */
final class Clients {

    /** Far more than a close takes, and less than clients wait for a broker that a test has stopped. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final Scope scope;
    private final TestBeginning beginning;
    private final PointSerdes serdes;

    Clients(Scope scope, TestBeginning beginning, PointSerdes serdes) {
        this.scope = scope;
        this.beginning = beginning;
        this.serdes = serdes;
    }

    Producer<?, ?> producer(InjectionPoint point) {
        Map<String, String> config = config(point);
        Producer<?, ?> producer = scope.cluster().producer(serdes(point, config), config);
        scope.closeAtEnd(() -> producer.close(CLOSE_TIMEOUT));
        return producer;
    }

    /** It reads what was sent since the test began, also from topics that have older events. */
    Consumer<?, ?> consumer(InjectionPoint point) {
        Map<String, String> config = config(point);
        if (!config.containsKey(ConsumerConfig.GROUP_ID_CONFIG)) {
            String group = Names.unique(point.name());
            if (!beginning.isEmpty()) {
                ClusterTopics.of(scope.cluster()).startGroupAt(group, beginning.offsets());
            }
            config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        }
        Consumer<?, ?> consumer = scope.cluster().consumer(serdes(point, config), config);
        scope.closeAtEnd(() -> close(consumer));
        scope.given(consumer);
        return consumer;
    }

    @SuppressWarnings("deprecation") // close(CloseOptions) is not in the older kafka-clients that users may have
    private static void close(Consumer<?, ?> consumer) {
        try {
            consumer.close(CLOSE_TIMEOUT);
        } catch (ConcurrentModificationException e) {
            consumer.wakeup(); // a thread that outlives the test polls it: it can only be told to stop
        }
    }

    private TopicSerdes<?, ?> serdes(InjectionPoint point, Map<String, String> config) {
        Map<String, Object> all = scope.cluster().clientConfig();
        all.putAll(config);
        return serdes.of(point, all);
    }

    private static Map<String, String> config(InjectionPoint point) {
        return point.find(ClientConfig.class)
                .map(given -> NameValues.parse(given.value(), "@ClientConfig of " + point.place()))
                .map(HashMap::new)
                .orElseGet(HashMap::new);
    }
}
