package io.kafkatest.junit5.internal;

import io.kafkatest.TopicEvents;
import io.kafkatest.junit5.internal.strict.StrictTest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The scope of a test, begun when it is first asked for: that is when the test begins. */
final class TestScopes {

    private final UsedCluster cluster;
    private final ClassScopes classScopes;

    TestScopes(UsedCluster cluster) {
        this.cluster = cluster;
        this.classScopes = new ClassScopes(cluster);
    }

    TestScope of(ExtensionContext test) {
        List<ClassScope> scopes = classScopes.all(); // stored first, so that JUnit closes them last
        List<Object> key =
                List.of(ClassScopes.key("test", test), cluster.owner().getUniqueId());
        return ClassScopes.storeOf(test)
                .getOrComputeIfAbsent(key, any -> begin(test.getRequiredTestMethod(), scopes), TestScope.class);
    }

    private TestScope begin(Method method, List<ClassScope> classes) {
        String name = Names.of(cluster.around().classes().get(0)) + "." + method.getName();
        ClosingStack uses = new ClosingStack();
        try {
            for (ClassScope scope : classes) {
                scope.shared().enter(name);
                uses.add(scope.shared()::leave);
            }
            ClusterHold hold = classes.get(0).hold();
            TestBeginning beginning = rewind(hold, classes);
            uses.add(hold.topics().beginTest(beginning.offsets()));
            List<TopicEvents<?, ?>> views = new CopyOnWriteArrayList<>();
            Scope scope = new Scope(hold, view -> {
                beginning.start(view);
                views.add(view);
            });
            scope.closeAtEnd(uses::close);
            scope.create(List.of(), points(method));
            return new TestScope(
                    scope,
                    beginning,
                    strict(name, hold, beginning, scope, classes, views),
                    new Injector(
                            scope, beginning, TypeVariables.in(cluster.around().classes())));
        } catch (RuntimeException e) {
            uses.close();
            throw e;
        }
    }

    private static Optional<StrictCheck> strict(
            String name,
            ClusterHold hold,
            TestBeginning beginning,
            Scope scope,
            List<ClassScope> classes,
            List<TopicEvents<?, ?>> views) {
        if (!hold.isStrict()) {
            return Optional.empty();
        }
        StrictTest test = new StrictTest(hold.cluster(), hold.watch(), beginning.offsets(), hold.timeout());
        return Optional.of(new StrictCheck(test, name, scope, classes, views));
    }

    /** Hides from the views of the shared topics what earlier tests left there. */
    private static TestBeginning rewind(ClusterHold hold, List<ClassScope> classes) {
        Set<String> names = new TreeSet<>();
        classes.forEach(scope -> names.addAll(scope.shared().names()));
        if (names.isEmpty()) {
            return TestBeginning.EMPTY;
        }
        TestBeginning beginning = TestBeginning.at(hold.topics().endOffsets(names));
        classes.forEach(scope -> scope.shared().restartAt(beginning));
        return beginning;
    }

    private List<InjectionPoint> points(Method method) {
        List<InjectionPoint> points = new ArrayList<>();
        int instances = Math.min(cluster.around().instantiatedPerTest(), cluster.users());
        for (Class<?> type : cluster.classes().subList(0, instances)) {
            points.addAll(new TestClassPoints(type).instanceFields());
            points.addAll(new TestClassPoints(type).constructorParameters());
        }
        for (Class<?> type : cluster.classes()) {
            points.addAll(new TestClassPoints(type).parametersOf(List.of(BeforeEach.class, AfterEach.class)));
        }
        if (method.getDeclaringClass().isAssignableFrom(cluster.classes().get(0))) {
            points.addAll(TestClassPoints.parametersOf(method));
        }
        return points;
    }
}
