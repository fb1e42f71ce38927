package io.kafkatest.junit5.internal;

import io.kafkatest.junit5.internal.Declared.ByAnnotation;
import java.util.List;
import java.util.Optional;

/**
 * The class whose cluster a test class uses: itself, or a class around it.
 *
 * @param type the class
 * @param declared how it asks for the cluster
 */
record ClusterOwner(Class<?> type, Declared declared) {

    /** The owner for the first of the classes, which are those around each other, innermost first. */
    static Optional<ClusterOwner> of(List<Class<?>> classes) {
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        Optional<ClusterOwner> around = of(classes.subList(1, classes.size()));
        return Declared.on(classes.get(0))
                .filter(own -> around.filter(owner -> owner.serves(own)).isEmpty())
                .map(own -> new ClusterOwner(classes.get(0), own))
                .or(() -> around);
    }

    /** Whether a nested class that asks like this uses the cluster of this owner. */
    boolean serves(Declared nested) {
        return nested instanceof ByAnnotation own
                && declared instanceof ByAnnotation around
                && own.cluster().isServedBy(around.cluster());
    }
}
