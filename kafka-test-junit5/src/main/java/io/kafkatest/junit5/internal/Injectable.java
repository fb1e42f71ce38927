package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.TopicEventsAssert;
import io.kafkatest.junit5.BootstrapServers;
import io.kafkatest.junit5.ClientConfig;
import io.kafkatest.junit5.KeySerde;
import io.kafkatest.junit5.Topic;
import io.kafkatest.junit5.ValueSerde;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/** What a field or parameter can be, and which annotations go with it. */
enum Injectable {
    CLUSTER(List.of(KafkaCluster.class), List.of()),
    ADMIN(List.of(Admin.class), List.of()),
    BOOTSTRAP_SERVERS(List.of(String.class), List.of(BootstrapServers.class)),
    PRODUCER(
            List.of(Producer.class, KafkaProducer.class),
            List.of(KeySerde.class, ValueSerde.class, ClientConfig.class)),
    CONSUMER(
            List.of(Consumer.class, KafkaConsumer.class),
            List.of(KeySerde.class, ValueSerde.class, ClientConfig.class)),
    TOPIC(List.of(TestTopic.class), List.of(Topic.class, KeySerde.class, ValueSerde.class)),
    EVENTS(List.of(TopicEvents.class), List.of(Topic.class, KeySerde.class, ValueSerde.class)),
    ASSERTIONS(List.of(TopicEventsAssert.class), List.of(Topic.class, KeySerde.class, ValueSerde.class));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Class<?>> types;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Class<? extends Annotation>> annotations;

    Injectable(List<Class<?>> types, List<Class<? extends Annotation>> annotations) {
        this.types = types;
        this.annotations = annotations;
    }

    private static Optional<Injectable> ofType(Class<?> type) {
        return Arrays.stream(values())
                .filter(injectable -> injectable.types.contains(type))
                .findFirst();
    }

    /** Whether the point is this library's to fill: it says so, or is of such a type and nobody else's. */
    static boolean wants(InjectionPoint point) {
        return point.isOurs()
                || (ofType(point.rawType()).isPresent()
                        && point.rawType() != String.class
                        && !point.isForeign()
                        && !isFinal(point));
    }

    /** What a wanted point is to be filled with. */
    static Injectable of(InjectionPoint point) {
        Optional<Injectable> injectable = ofType(point.rawType());
        for (Class<? extends Annotation> annotation : InjectionPoint.OURS) {
            if (point.find(annotation).isPresent()
                    && injectable
                            .filter(it -> it.annotations.contains(annotation))
                            .isEmpty()) {
                throw misplaced(annotation, point);
            }
        }
        if (isFinal(point)) {
            throw new KafkaTestException(
                    "A value was asked for " + point.described() + " by its annotation.",
                    "The field is final, so it can't be given one.",
                    "Remove final.");
        }
        return injectable
                .filter(it -> !it.annotations.contains(Topic.class)
                        || point.find(Topic.class).isPresent())
                .orElseThrow(() -> unknownTopic(point));
    }

    private static KafkaTestException misplaced(Class<? extends Annotation> annotation, InjectionPoint point) {
        List<String> right = Arrays.stream(values())
                .filter(it -> it.annotations.contains(annotation))
                .flatMap(it -> it.types.stream())
                .map(Names::of)
                .toList();
        return new KafkaTestException(
                "@" + annotation.getSimpleName() + " stands on " + point.described() + ".",
                "It is for " + listed(right) + ".",
                "Change the type, or remove the annotation.");
    }

    private static KafkaTestException unknownTopic(InjectionPoint point) {
        return new KafkaTestException(
                "A value was asked for " + point.described() + ".",
                "It has no @Topic, so its topic is not known.",
                "Add @Topic(\"name\"), or @Topic alone for a topic with a unique name.");
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static boolean isFinal(InjectionPoint point) {
        return point.element() instanceof Field field && Modifier.isFinal(field.getModifiers());
    }
}
