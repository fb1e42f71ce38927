package io.kafkatest.junit5.internal;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The cluster that a test class and some of the classes around it use: those up to the one that asks for it.
 *
 * @param declaration what it is to be like
 * @param around the class that uses it and all around it, innermost first
 * @param users how many of them use it, from the innermost on
 */
record UsedCluster(ClusterDeclaration declaration, ClassContexts around, int users) {

    List<Class<?>> classes() {
        return around.classes().subList(0, users);
    }

    ExtensionContext owner() {
        return around.contexts().get(users - 1);
    }
}
