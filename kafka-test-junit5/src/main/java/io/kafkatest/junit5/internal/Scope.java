package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import io.kafkatest.spi.ClusterTopics;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The topics and clients that were made for one class or for one test, and end with it. */
final class Scope implements StoredResource {

    private final ClusterHold hold;
    private final Consumer<TopicEvents<?, ?>> onView;
    private final Map<AnnotatedElement, TopicSpec> topics = new ConcurrentHashMap<>();
    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private final Set<String> deadLetters = ConcurrentHashMap.newKeySet();
    private final List<org.apache.kafka.clients.consumer.Consumer<?, ?>> consumers = new CopyOnWriteArrayList<>();
    private final ClosingStack closing = new ClosingStack();

    /**
     * A scope without topics.
     *
     * @param hold the cluster everything is on
     * @param onView is told of each view of a topic
     */
    Scope(ClusterHold hold, Consumer<TopicEvents<?, ?>> onView) {
        this.hold = hold;
        this.onView = onView;
    }

    /** Creates, in one request, the given topics and those of their own that the points declare. */
    void create(Collection<TopicSpec> shared, List<InjectionPoint> points) {
        Map<String, TopicSpec> wanted = new LinkedHashMap<>();
        Set<String> dead = new HashSet<>();
        for (TopicSpec topic : shared) {
            wanted.put(topic.name(), topic);
            if (hold.namedTopics().isForDeadLetters(topic.name())) {
                dead.add(topic.name());
            }
        }
        for (InjectionPoint point : points) {
            point.topic().filter(topic -> !topic.isNamed()).ifPresent(topic -> {
                TopicSpec spec = topic.toSpec(Names.unique(point.name()));
                topics.put(point.element(), spec);
                wanted.put(spec.name(), spec);
                if (topic.isForDeadLetters()) {
                    dead.add(spec.name());
                }
            });
        }
        if (!wanted.isEmpty()) {
            ClusterTopics onCluster = hold.topics();
            wanted.values().forEach(topic -> {
                String name = onCluster.named(topic).name();
                created.add(name);
                if (dead.contains(topic.name())) {
                    deadLetters.add(name);
                }
            });
            onCluster.createEmpty(wanted.values());
        }
    }

    /** As the cluster knows them. */
    Set<String> topicNames() {
        return created;
    }

    /** Those of them that are to have no events. */
    Set<String> deadLetterTopics() {
        return deadLetters;
    }

    KafkaCluster cluster() {
        return hold.cluster();
    }

    /** The cluster as a test is given it. */
    KafkaCluster givenCluster() {
        return hold.givenCluster();
    }

    /** The consumers that were given to the test. */
    List<org.apache.kafka.clients.consumer.Consumer<?, ?>> consumers() {
        return consumers;
    }

    void given(org.apache.kafka.clients.consumer.Consumer<?, ?> consumer) {
        consumers.add(consumer);
    }

    /** A new view of the topic a point declares. */
    <K, V> TestTopic<K, V> open(InjectionPoint point, TopicSerdes<K, V> serdes) {
        TopicDeclaration declared = point.topic().orElseThrow();
        TopicSpec spec = hold.namedTopics().find(declared.name()).orElseGet(() -> ownTopic(point));
        TestTopic<K, V> topic = hold.topics().open(spec, serdes, hold.timeout());
        onView.accept(topic.events());
        return topic;
    }

    private TopicSpec ownTopic(InjectionPoint point) {
        if (!topics.containsKey(point.element())) {
            create(List.of(), List.of(point)); // of a method that was not known to be called
        }
        return Objects.requireNonNull(topics.get(point.element()));
    }

    void closeAtEnd(AutoCloseable resource) {
        closing.add(resource);
    }

    @Override
    public void close() {
        try {
            closing.close();
        } finally {
            if (!created.isEmpty()) {
                hold.topics().deleteSoon(created);
            }
        }
    }
}
