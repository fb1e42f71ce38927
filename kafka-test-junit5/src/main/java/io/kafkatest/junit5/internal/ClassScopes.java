package io.kafkatest.junit5.internal;

import io.kafkatest.TopicEvents;
import io.kafkatest.TopicSpec;
import io.kafkatest.junit5.KafkaTestExtension;
import io.kafkatest.spi.Settings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The scopes of the classes that use a cluster, begun when they are first asked for. */
final class ClassScopes {

    private static final Namespace NAMESPACE = Namespace.create(KafkaTestExtension.class);

    private final UsedCluster cluster;

    ClassScopes(UsedCluster cluster) {
        this.cluster = cluster;
    }

    static Store storeOf(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    /** The scope of the innermost class. */
    ClassScope innermost() {
        return all().get(0);
    }

    /** The scopes of all classes that use the cluster, innermost first; those around it begin before it. */
    List<ClassScope> all() {
        ClusterHold hold = hold(cluster.owner()); // stored first, so that JUnit closes it last
        Deque<ClassScope> scopes = new ArrayDeque<>();
        for (int level = cluster.users() - 1; level >= 0; level--) {
            scopes.push(scope(level, hold));
        }
        return List.copyOf(scopes);
    }

    private ClusterHold hold(ExtensionContext context) {
        return storeOf(context).getOrComputeIfAbsent(key("cluster", context), key -> take(context), ClusterHold.class);
    }

    private ClusterHold take(ExtensionContext context) {
        Settings settings = JUnitSettings.with(context::getConfigurationParameter);
        OwnedClasses owned = OwnedClasses.of(context.getRequiredTestClass(), cluster.declaration());
        NamedTopics named =
                NamedTopics.of(owned, settings.complete(cluster.declaration().spec()));
        return ClusterHold.take(cluster.declaration(), named, settings);
    }

    private ClassScope scope(int level, ClusterHold hold) {
        ExtensionContext context = cluster.around().contexts().get(level);
        return storeOf(context)
                .getOrComputeIfAbsent(key("class", context), key -> begin(level, hold), ClassScope.class);
    }

    private ClassScope begin(int level, ClusterHold hold) {
        Collection<TopicSpec> named =
                level == cluster.users() - 1 ? hold.namedTopics().specs() : List.of();
        List<TopicEvents<?, ?>> views = new CopyOnWriteArrayList<>();
        Scope scope = new Scope(hold, views::add);
        scope.create(named, points(level));
        ClassContexts contexts = cluster.around().from(level);
        return new ClassScope(
                hold,
                scope,
                new SharedTopics(scope.topicNames(), views),
                new Injector(scope, TestBeginning.EMPTY, TypeVariables.in(contexts.classes())));
    }

    private List<InjectionPoint> points(int level) {
        TestClassPoints own = new TestClassPoints(cluster.classes().get(level));
        List<InjectionPoint> points = new ArrayList<>(own.staticFields());
        int instances = Math.min(cluster.around().from(level).instantiatedPerClass(), cluster.users() - level);
        for (Class<?> type : cluster.classes().subList(level, level + instances)) {
            points.addAll(new TestClassPoints(type).instanceFields());
            points.addAll(new TestClassPoints(type).constructorParameters());
        }
        points.addAll(own.parametersOf(List.of(BeforeAll.class, AfterAll.class)));
        return points;
    }

    /** Stores also answer with what the contexts around them hold, hence the context in the key. */
    static Object key(String what, ExtensionContext context) {
        return List.of(what, context.getUniqueId());
    }
}
