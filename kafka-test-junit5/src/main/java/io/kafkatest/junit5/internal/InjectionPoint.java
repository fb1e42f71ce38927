package io.kafkatest.junit5.internal;

import io.kafkatest.junit5.BootstrapServers;
import io.kafkatest.junit5.ClientConfig;
import io.kafkatest.junit5.KeySerde;
import io.kafkatest.junit5.Topic;
import io.kafkatest.junit5.ValueSerde;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A field or parameter, as the user wrote it.
 *
 * @param element the field or parameter
 * @param rawType its type without type arguments
 * @param type its type
 * @param name what a topic of its own is called after
 * @param place where it is, for messages
 */
record InjectionPoint(AnnotatedElement element, Class<?> rawType, Type type, String name, String place) {

    static final List<Class<? extends Annotation>> OURS =
            List.of(Topic.class, BootstrapServers.class, KeySerde.class, ValueSerde.class, ClientConfig.class);

    static InjectionPoint of(Field field) {
        return new InjectionPoint(
                field,
                field.getType(),
                field.getGenericType(),
                field.getName(),
                "field " + Names.of(field.getDeclaringClass()) + "." + field.getName());
    }

    static InjectionPoint of(Parameter parameter) {
        Executable executable = parameter.getDeclaringExecutable();
        int index = Arrays.asList(executable.getParameters()).indexOf(parameter);
        return new InjectionPoint(
                parameter,
                parameter.getType(),
                genericType(executable, index),
                parameter.isNamePresent() ? parameter.getName() : "topic",
                "parameter " + (parameter.isNamePresent() ? parameter.getName() : String.valueOf(index + 1)) + " of "
                        + name(executable));
    }

    static List<InjectionPoint> parametersOf(Executable executable) {
        return Arrays.stream(executable.getParameters()).map(InjectionPoint::of).toList();
    }

    /**
     * The reflective type of a parameter is raw in constructors of inner classes that javac gave a hidden parameter, the
     * enclosing instance: generic types are only known for the others.
     */
    private static Type genericType(Executable executable, int index) {
        Type[] generic = executable.getGenericParameterTypes();
        int hidden = executable.getParameterCount() - generic.length;
        return index < hidden ? executable.getParameterTypes()[index] : generic[index - hidden];
    }

    private static String name(Executable executable) {
        String type = Names.of(executable.getDeclaringClass());
        return executable instanceof Constructor<?> ? "the constructor of " + type : type + "." + executable.getName();
    }

    <A extends Annotation> Optional<A> find(Class<A> annotation) {
        return AnnotationSupport.findAnnotation(element, annotation);
    }

    /** Whether one of this library's annotations stands there. */
    boolean isOurs() {
        return OURS.stream().anyMatch(annotation -> AnnotationSupport.isAnnotated(element, annotation));
    }

    /** Whether somebody else's annotation stands there, who will want to give it a value. */
    boolean isForeign() {
        return Arrays.stream(element.getAnnotations()).anyMatch(annotation -> !Nullability.says(annotation));
    }

    Optional<TopicDeclaration> topic() {
        return find(Topic.class).map(topic -> TopicDeclaration.of(topic, place));
    }

    /** For messages: {@code field OrderTest.orders (TestTopic<String, Order>)}. */
    String described() {
        return place + " (" + Names.of(type) + ")";
    }

    /** Annotations that only say something about null. */
    private static final class Nullability {

        private static final List<String> NAMES =
                List.of("Nullable", "NonNull", "Nonnull", "NotNull", "CheckForNull", "NullMarked", "NullUnmarked");

        static boolean says(Annotation annotation) {
            Class<?> type = annotation.annotationType();
            return type.getPackageName().equals("java.lang") || NAMES.contains(type.getSimpleName());
        }
    }
}
