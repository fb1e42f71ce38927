package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaTestException;
import io.kafkatest.junit5.internal.Declared.ByAnnotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Keeps the tests of a class from running at the same time if they share topics, for then they would see each other's
 * events. Each class has a lock of its own, so classes stay parallel.
 */
public final class SharedTopicLocks implements ResourceLocksProvider {

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return locks(testClass);
    }

    @Override
    public Set<Lock> provideForNestedClass(List<Class<?>> enclosingInstanceTypes, Class<?> testClass) {
        return locks(testClass);
    }

    private static Set<Lock> locks(Class<?> type) {
        try {
            Optional<Declared> declared = Declared.on(type);
            return declared.isPresent()
                            && declared.get() instanceof ByAnnotation annotation
                            && OwnedClasses.of(type, annotation.cluster()).shareTopics()
                    ? Set.of(new Lock("io.kafkatest:" + type.getName()))
                    : Set.of();
        } catch (KafkaTestException e) {
            return Set.of(); // the class will fail with it when it begins, instead of the discovery of all classes now
        }
    }
}
