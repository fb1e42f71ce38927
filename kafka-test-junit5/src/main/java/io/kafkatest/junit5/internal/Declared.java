package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaTestException;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.KafkaTestExtension;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;

/** How one test class, not the classes around it, asks for a cluster. */
sealed interface Declared {

    /** With {@code @KafkaTest}. */
    record ByAnnotation(ClusterDeclaration cluster) implements Declared {}

    /** With {@code @RegisterExtension}; what it asks for is known to the extension in the field. */
    record ByField(Field field) implements Declared {}

    static Optional<Declared> on(Class<?> type) {
        Map<KafkaTest, String> annotations = annotations(type);
        List<Field> fields = AnnotationSupport.findAnnotatedFields(
                type, RegisterExtension.class, field -> field.getType() == KafkaTestExtension.class);
        List<String> places = new ArrayList<>(annotations.values());
        fields.forEach(field -> places.add(InjectionPoint.of(field).place()));
        if (places.size() > 1) {
            throw new KafkaTestException(
                    "A cluster was asked for " + Names.of(type) + " by " + String.join(" and by ", places) + ".",
                    "Those are two clusters where one is meant.",
                    "Keep one of them; a @Nested class can have a cluster of its own.");
        }
        return fields.isEmpty()
                ? annotations.entrySet().stream()
                        .map(found ->
                                (Declared) new ByAnnotation(ClusterDeclaration.of(found.getKey(), found.getValue())))
                        .findFirst()
                : Optional.of(new ByField(fields.get(0)));
    }

    /** The different annotations that apply, with where they stand; like Java's, a class's own replaces an inherited one. */
    private static Map<KafkaTest, String> annotations(Class<?> type) {
        Map<KafkaTest, String> found = new LinkedHashMap<>();
        collect(type, Names.of(type), new HashSet<>(), found);
        if (found.isEmpty()) {
            for (Class<?> parent : type.getInterfaces()) {
                annotations(parent).forEach(found::putIfAbsent);
            }
        }
        return found.isEmpty() && type.getSuperclass() != null ? annotations(type.getSuperclass()) : found;
    }

    private static void collect(
            AnnotatedElement element, String place, Set<Class<?>> seen, Map<KafkaTest, String> found) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            Class<?> type = annotation.annotationType();
            if (annotation instanceof KafkaTest kafkaTest) {
                found.putIfAbsent(kafkaTest, "@KafkaTest on " + place);
            } else if (!type.getPackageName().startsWith("java.") && seen.add(type)) {
                collect(type, "@" + type.getSimpleName() + " on " + place, seen, found);
            }
        }
    }
}
