package io.kafkatest.connect.internal;

import io.kafkatest.KafkaTestException;
import io.kafkatest.connect.ConnectWorker;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Fills the fields of test classes.
 *
 * @param connect with what
 */
public record ConnectFields(ConnectWorker connect) {

    /**
     * Fills the fields of an instance.
     *
     * @param instance of a test class
     */
    public void injectInto(Object instance) {
        for (Field field : fields(instance.getClass())) {
            if (!Modifier.isStatic(field.getModifiers())) {
                set(field, instance, connect);
            }
        }
    }

    /**
     * Fills the static fields of a class, until it ends: they may be those of a superclass that other test classes have too.
     *
     * @param type a test class
     * @param atEnd told how to clear a field
     */
    public void injectStatics(Class<?> type, Consumer<Runnable> atEnd) {
        for (Field field : fields(type)) {
            if (Modifier.isStatic(field.getModifiers())) {
                set(field, null, connect);
                atEnd.accept(() -> set(field, null, null));
            }
        }
    }

    private static List<Field> fields(Class<?> type) {
        return ReflectionSupport.findFields(
                type,
                field -> field.getType() == ConnectWorker.class
                        && !Modifier.isFinal(field.getModifiers())
                        && !field.isSynthetic(),
                HierarchyTraversalMode.TOP_DOWN);
    }

    private static void set(Field field, @Nullable Object instance, @Nullable ConnectWorker value) {
        try {
            field.trySetAccessible();
            field.set(instance, value);
        } catch (IllegalAccessException e) {
            throw new KafkaTestException(
                    "A ConnectWorker was asked for the field " + field.getName() + " of "
                            + field.getDeclaringClass().getName() + ".",
                    "Java doesn't allow access to the field: " + e.getMessage() + ".",
                    "Open the package of the test to kafka-test in its module-info.java.",
                    e);
        }
    }
}
