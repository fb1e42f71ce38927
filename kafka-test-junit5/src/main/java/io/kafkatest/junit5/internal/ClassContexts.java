package io.kafkatest.junit5.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The contexts of a test class and of the classes around it, innermost first, each class once.
 *
 * @param contexts at least one
 */
record ClassContexts(List<ExtensionContext> contexts) {

    static ClassContexts around(ExtensionContext context) {
        List<ExtensionContext> contexts = new ArrayList<>();
        Optional<ExtensionContext> current = Optional.of(context);
        while (current.isPresent()) {
            ExtensionContext candidate = current.get();
            if (candidate.getTestClass().isPresent()
                    && candidate.getTestMethod().isEmpty()
                    && isNew(candidate, contexts)) {
                contexts.add(candidate);
            }
            current = candidate.getParent();
        }
        return new ClassContexts(List.copyOf(contexts));
    }

    private static boolean isNew(ExtensionContext candidate, List<ExtensionContext> known) {
        return known.stream().noneMatch(context -> context.getRequiredTestClass() == candidate.getRequiredTestClass());
    }

    List<Class<?>> classes() {
        List<Class<?>> classes = new ArrayList<>();
        contexts.forEach(context -> classes.add(context.getRequiredTestClass()));
        return classes;
    }

    /** Without the innermost ones. */
    ClassContexts from(int index) {
        return new ClassContexts(contexts.subList(index, contexts.size()));
    }

    /** Which of the classes has a member that this class declares, 0 for the innermost. */
    int levelOf(Class<?> declaring) {
        List<Class<?>> classes = classes();
        int level = 0;
        while (level < classes.size() - 1 && !declaring.isAssignableFrom(classes.get(level))) {
            level++;
        }
        return declaring.isAssignableFrom(classes.get(level)) ? level : 0;
    }

    /** How many of the classes, from the innermost on, are instantiated anew for each test. */
    int instantiatedPerTest() {
        return (int) contexts.stream().takeWhile(ClassContexts::isPerTest).count();
    }

    /** How many of them, from the innermost on, are instantiated once for the innermost. */
    int instantiatedPerClass() {
        return isPerTest(contexts.get(0)) ? 0 : 1 + from(1).instantiatedPerTest();
    }

    private static boolean isPerTest(ExtensionContext context) {
        return context.getTestInstanceLifecycle()
                .filter(Lifecycle.PER_CLASS::equals)
                .isEmpty();
    }
}
