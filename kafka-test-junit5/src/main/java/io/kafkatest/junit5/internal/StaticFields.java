package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaTestException;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The static fields that have a value now, and for which test class: those of a superclass can be asked for by several. */
final class StaticFields {

    private final Map<AnnotatedElement, Class<?>> holders = new ConcurrentHashMap<>();

    /**
     * Whether a class may fill a field. If not, one of the classes around it has done so.
     *
     * @param point the field
     * @param around the class, and those around it
     */
    boolean take(InjectionPoint point, List<Class<?>> around) {
        Class<?> type = around.get(0);
        Class<?> holder = holders.putIfAbsent(point.element(), type);
        if (holder != null && !around.contains(holder)) {
            throw new KafkaTestException(
                    "A value was asked for static " + point.described() + " by " + Names.of(type) + ".",
                    "It has the value of " + Names.of(holder) + ", which runs at the same time.",
                    "Make it an instance field, or don't run the two at the same time.");
        }
        return holder == null;
    }

    void release(InjectionPoint point) {
        holders.remove(point.element());
    }
}
