package io.kafkatest.junit5.internal;

import io.kafkatest.junit5.internal.Declared.ByAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A test class and the nested classes that use its cluster too.
 *
 * @param classes the class itself first
 * @param topics what they declare in annotations on classes
 */
record OwnedClasses(List<Class<?>> classes, List<TopicDeclaration> topics) {

    static OwnedClasses of(Class<?> type, ClusterDeclaration cluster) {
        OwnedClasses owned = new OwnedClasses(new ArrayList<>(), new ArrayList<>(cluster.topics()));
        owned.addWithNested(type, cluster);
        return owned;
    }

    private void addWithNested(Class<?> type, ClusterDeclaration cluster) {
        classes.add(type);
        for (Class<?> nested :
                ReflectionSupport.findNestedClasses(type, it -> AnnotationSupport.isAnnotated(it, Nested.class))) {
            Optional<Declared> own = Declared.on(nested);
            if (own.isEmpty()) {
                addWithNested(nested, cluster);
            } else if (own.get() instanceof ByAnnotation annotation
                    && annotation.cluster().isServedBy(cluster)) {
                topics.addAll(annotation.cluster().topics());
                addWithNested(nested, cluster);
            }
        }
    }

    List<InjectionPoint> points() {
        return classes.stream()
                .flatMap(type -> new TestClassPoints(type).all().stream())
                .toList();
    }

    /** Whether tests of these classes use the same topic one after the other. */
    boolean shareTopics() {
        return !topics.isEmpty()
                || points().stream().flatMap(point -> point.topic().stream()).anyMatch(TopicDeclaration::isNamed)
                || classes.stream().anyMatch(OwnedClasses::keepsTopics);
    }

    private static boolean keepsTopics(Class<?> type) {
        TestClassPoints points = new TestClassPoints(type);
        List<InjectionPoint> kept = new ArrayList<>(points.staticFields());
        if (AnnotationSupport.findAnnotation(type, TestInstance.class)
                .filter(lifecycle -> lifecycle.value() == Lifecycle.PER_CLASS)
                .isPresent()) {
            kept.addAll(points.instanceFields());
            kept.addAll(points.constructorParameters());
        }
        return kept.stream().anyMatch(point -> point.topic().isPresent());
    }
}
