package io.kafkatest.junit5.internal;

import io.kafkatest.junit5.KafkaTestExtension;
import io.kafkatest.junit5.internal.Declared.ByAnnotation;
import io.kafkatest.junit5.internal.Declared.ByField;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Which clusters one extension gives to the classes of a test. JUnit calls an extension for nested classes too, also for
 * those that have a cluster by another extension: there this one stays silent.
 */
final class ExtensionClusters {

    private final KafkaTestExtension extension;
    private final @Nullable ClusterDeclaration declaration;
    private final ExtensionContext context;
    private final ClassContexts around;

    /**
     * @param extension who is called
     * @param declaration what it was built with, or null if annotations say it
     * @param context what it is called for
     * @param around the classes of that context
     */
    ExtensionClusters(
            KafkaTestExtension extension,
            @Nullable ClusterDeclaration declaration,
            ExtensionContext context,
            ClassContexts around) {
        this.extension = extension;
        this.declaration = declaration;
        this.context = context;
        this.around = around;
    }

    /** The cluster of a class, 0 for the innermost, if it is this extension's to give. */
    Optional<UsedCluster> of(int level) {
        Optional<ClusterOwner> owner = ownerOf(level);
        List<Class<?>> classes = around.classes();
        int last = owner.map(found -> classes.indexOf(found.type())).orElse(classes.size() - 1);
        int first = level;
        while (first > 0 && ownerOf(first - 1).equals(owner)) {
            first--;
        }
        ClassContexts users = around.from(first);
        int count = last - first + 1;
        return given(owner).map(cluster -> new UsedCluster(cluster, users, count));
    }

    private Optional<ClusterOwner> ownerOf(int level) {
        return ClusterOwner.of(around.from(level).classes());
    }

    private Optional<ClusterDeclaration> given(Optional<ClusterOwner> owner) {
        if (owner.isEmpty()) {
            return Optional.of(declaration == null ? ClusterDeclaration.DEFAULT : declaration);
        }
        if (owner.get().declared() instanceof ByAnnotation annotation) {
            return declaration == null ? Optional.of(annotation.cluster()) : Optional.empty();
        }
        Field field = ((ByField) owner.get().declared()).field();
        return Optional.ofNullable(declaration).filter(built -> isIn(field));
    }

    private boolean isIn(Field field) {
        if (Modifier.isStatic(field.getModifiers())) {
            return holdsThis(field, null);
        }
        return context.getTestInstances()
                .flatMap(instances -> instances.findInstance(field.getDeclaringClass()))
                .filter(instance -> holdsThis(field, instance))
                .isPresent();
    }

    private boolean holdsThis(Field field, @Nullable Object instance) {
        return ReflectionSupport.tryToReadFieldValue(field, instance)
                .toOptional()
                .filter(extension::equals)
                .isPresent();
    }
}
