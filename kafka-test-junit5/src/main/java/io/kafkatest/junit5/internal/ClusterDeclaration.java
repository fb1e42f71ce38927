package io.kafkatest.junit5.internal;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicSpec;
import io.kafkatest.junit5.ClusterUse;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Listener;
import io.kafkatest.junit5.Strictness;
import io.kafkatest.junit5.Topic;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The cluster that one place asks for.
 *
 * @param spec what it is to be like
 * @param use who uses it
 * @param strictness whether its tests may leave something behind
 * @param topics those named there
 */
public record ClusterDeclaration(
        ClusterSpec spec, ClusterUse use, Strictness strictness, List<TopicDeclaration> topics) {

    /** What {@code @ExtendWith(KafkaTestExtension.class)} alone asks for. */
    static final ClusterDeclaration DEFAULT =
            new ClusterDeclaration(ClusterSpec.defaults(), ClusterUse.SHARED, Strictness.DEFAULT, List.of());

    static ClusterDeclaration of(KafkaTest annotation, String place) {
        return new ClusterDeclaration(
                spec(annotation, place),
                annotation.cluster(),
                annotation.strict(),
                Arrays.stream(annotation.topics())
                        .map(topic -> named(topic, place))
                        .toList());
    }

    private static ClusterSpec spec(KafkaTest annotation, String place) {
        ClusterSpec.Builder spec = ClusterSpec.builder()
                .version(annotation.version())
                .mode(annotation.mode())
                .runOn(annotation.runOn())
                .image(annotation.image())
                .brokerConfig(NameValues.parse(annotation.brokerConfig(), place));
        if (annotation.brokers() != 0) {
            spec.brokers(annotation.brokers());
        }
        if (annotation.controllers() != 0) {
            spec.controllers(annotation.controllers());
        }
        for (Listener listener : annotation.listeners()) {
            spec.listener(listener.name(), listener.protocol());
        }
        Arrays.stream(annotation.brokerPlugins()).forEach(spec::brokerPlugin);
        Arrays.stream(annotation.brokerPluginPath()).map(Path::of).forEach(spec::brokerPlugin);
        return spec.build();
    }

    /** What a {@code KafkaTestExtension} was built with. */
    public static ClusterDeclaration of(
            ClusterSpec spec, ClusterUse use, Strictness strictness, Collection<TopicSpec> topics) {
        return new ClusterDeclaration(
                spec,
                use,
                strictness,
                topics.stream()
                        .map(topic -> TopicDeclaration.of(topic, "the registered KafkaTestExtension"))
                        .toList());
    }

    private static TopicDeclaration named(Topic topic, String place) {
        if (topic.value().isEmpty()) {
            throw new KafkaTestException(
                    "A topic without a name is declared by " + place + ".",
                    "Only a field or parameter can have a topic with a unique name: nobody else would know it.",
                    "Write topics = @Topic(\"name\"), or declare the topic on a field.");
        }
        return TopicDeclaration.of(topic, place);
    }

    /** Whether a nested class that asks for this may use the cluster of the class around it. */
    boolean isServedBy(ClusterDeclaration around) {
        return use == ClusterUse.SHARED && around.use == ClusterUse.SHARED && spec.equals(around.spec);
    }
}
