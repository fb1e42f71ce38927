package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaTestException;
import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives fields their values. */
final class FieldInjection {

    private final Injector injector;

    FieldInjection(Injector injector) {
        this.injector = injector;
    }

    void injectInto(Object instance) {
        new TestClassPoints(instance.getClass()).instanceFields().forEach(point -> inject(point, instance));
    }

    /** Static fields are cleared at the end, for they may be those of a superclass that other test classes have too. */
    void injectStatics(List<Class<?>> around, StaticFields statics, Scope scope) {
        for (InjectionPoint point : new TestClassPoints(around.get(0)).staticFields()) {
            if (statics.take(point, around)) {
                scope.closeAtEnd(() -> statics.release(point));
                if (inject(point, null)) {
                    scope.closeAtEnd(() -> set(point, null, null));
                }
            }
        }
    }

    private boolean inject(InjectionPoint point, @Nullable Object instance) {
        if (get(point, instance) == null) {
            set(point, instance, injector.valueOf(point));
            return true;
        }
        if (point.isOurs()) {
            throw new KafkaTestException(
                    "A value was asked for " + point.place() + " by its annotation.",
                    "The field has a value already.",
                    "Don't initialise it, or remove the annotation.");
        }
        return false;
    }

    private static @Nullable Object get(InjectionPoint point, @Nullable Object instance) {
        try {
            return accessible(point).get(instance);
        } catch (IllegalAccessException e) {
            throw inaccessible(point, e);
        }
    }

    private static void set(InjectionPoint point, @Nullable Object instance, @Nullable Object value) {
        try {
            accessible(point).set(instance, value);
        } catch (IllegalAccessException e) {
            throw inaccessible(point, e);
        }
    }

    private static Field accessible(InjectionPoint point) {
        Field field = (Field) point.element();
        field.trySetAccessible();
        return field;
    }

    private static KafkaTestException inaccessible(InjectionPoint point, IllegalAccessException cause) {
        return new KafkaTestException(
                "A value was asked for " + point.place() + ".",
                "Java doesn't allow access to the field: " + cause.getMessage() + ".",
                "Open the package of the test to kafka-test in its module-info.java.",
                cause);
    }
}
