package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.junit5.KafkaTestExtension;
import io.kafkatest.junit5.internal.Declared.ByField;
import io.kafkatest.junit5.internal.attachment.AttachedCluster;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/** What one {@code KafkaTestExtension} does when JUnit calls it. */
public final class KafkaTestCallbacks {

    private final KafkaTestExtension extension;
    private final @Nullable ClusterDeclaration declaration;

    /**
     * The callbacks of an extension.
     *
     * @param extension who is called
     * @param declaration what it was built with, or null if annotations say it
     */
    public KafkaTestCallbacks(KafkaTestExtension extension, @Nullable ClusterDeclaration declaration) {
        this.extension = extension;
        this.declaration = declaration;
    }

    /**
     * The extension in the field by which a class has its cluster; empty if it has it by annotation.
     *
     * @throws KafkaTestException if the class has none that is known to others
     */
    public static Optional<KafkaTestExtension> inField(ExtensionContext context) {
        Optional<ClusterOwner> owner =
                ClusterOwner.of(ClassContexts.around(context).classes());
        if (owner.isEmpty()) {
            throw noCluster(context, "it has no @KafkaTest, and no field with a KafkaTestExtension");
        }
        if (!(owner.get().declared() instanceof ByField declared)) {
            return Optional.empty();
        }
        if (!Modifier.isStatic(declared.field().getModifiers())) {
            throw noCluster(context, "the field with its KafkaTestExtension is not static");
        }
        return ReflectionSupport.tryToReadFieldValue(declared.field(), null)
                .toOptional()
                .map(KafkaTestExtension.class::cast);
    }

    private static KafkaTestException noCluster(ExtensionContext context, String reason) {
        return new KafkaTestException(
                "The cluster of " + Names.of(context.getRequiredTestClass()) + " was asked for by another extension.",
                "The class has none for the whole class: " + reason + ".",
                "Add @KafkaTest, or a static field with @RegisterExtension.");
    }

    /** The cluster of the innermost class. */
    public KafkaCluster cluster(ExtensionContext context) {
        ClassContexts around = ClassContexts.around(context);
        UsedCluster cluster = clusters(context, around).of(0).orElseThrow();
        return new ClassScopes(cluster).innermost().hold().cluster();
    }

    /** An instance for all tests is made before the class begins, and its constructor may ask for what isn't to be had. */
    public void beforeInstance(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            new Unsupported(context)
                    .orSkip(() -> clusters(context, ClassContexts.around(context))
                            .of(0)
                            .ifPresent(cluster -> new ClassScopes(cluster).innermost()));
        }
    }

    public void beforeClass(ExtensionContext context) {
        new Unsupported(context).orSkip(() -> beginClass(context));
    }

    private void beginClass(ExtensionContext context) {
        ClassContexts around = ClassContexts.around(context);
        ExtensionClusters clusters = clusters(context, around);
        clusters.of(0).ifPresent(cluster -> {
            ClassScope scope = new ClassScopes(cluster).innermost();
            StaticFields statics = ClassScopes.storeOf(context.getRoot())
                    .getOrComputeIfAbsent(StaticFields.class, key -> new StaticFields(), StaticFields.class);
            new FieldInjection(scope.injector()).injectStatics(around.classes(), statics, scope.scope());
        });
        for (int level = 0; level < around.instantiatedPerClass(); level++) {
            Optional<UsedCluster> cluster = clusters.of(level);
            if (cluster.isPresent()) {
                inject(
                        context,
                        level,
                        new ClassScopes(cluster.get()).innermost().injector());
            }
        }
    }

    public void beforeTest(ExtensionContext context) {
        new Unsupported(context).orSkip(() -> beginTest(context));
    }

    /** Begins the test for the classes around too, also if only their topics have to do with it. */
    private void beginTest(ExtensionContext context) {
        ClassContexts around = ClassContexts.around(context);
        ExtensionClusters clusters = clusters(context, around);
        for (int level = 0; level < around.contexts().size(); level++) {
            Optional<UsedCluster> cluster = clusters.of(level);
            if (cluster.isPresent()) {
                TestScope scope = new TestScopes(cluster.get()).of(context);
                if (level < around.instantiatedPerTest()) {
                    inject(context, level, scope.injector());
                }
            }
        }
    }

    /** What a test that failed left behind is part of its failure. */
    public void afterTest(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            return;
        }
        List<TestScope> scopes = testScopes(context);
        try {
            scopes.forEach(scope -> scope.strict().ifPresent(StrictCheck::check));
        } catch (AssertionError e) {
            throw failure(FailedTest.of(context, scopes).report(e));
        }
    }

    private static Error failure(Throwable reported) {
        return reported instanceof Error error ? error : new AssertionError(reported);
    }

    private static void inject(ExtensionContext context, int level, Injector injector) {
        context.getTestInstances().ifPresent(instances -> {
            List<Object> all = instances.getAllInstances();
            new FieldInjection(injector).injectInto(all.get(all.size() - 1 - level));
        });
    }

    public boolean supports(ParameterContext parameter, ExtensionContext context) {
        return Injectable.wants(InjectionPoint.of(parameter.getParameter()))
                && cluster(parameter, context).isPresent();
    }

    public Object resolve(ParameterContext parameter, ExtensionContext context) {
        UsedCluster cluster = cluster(parameter, context).orElseThrow();
        Injector injector = context.getTestMethod().isPresent()
                ? new TestScopes(cluster).of(context).injector()
                : new ClassScopes(cluster).innermost().injector();
        return injector.valueOf(InjectionPoint.of(parameter.getParameter()));
    }

    /** That of the class whose method or constructor it is. */
    private Optional<UsedCluster> cluster(ParameterContext parameter, ExtensionContext context) {
        ClassContexts around = ClassContexts.around(context);
        Class<?> type = parameter.getTarget().isPresent()
                ? parameter.getTarget().get().getClass()
                : parameter.getDeclaringExecutable().getDeclaringClass();
        return clusters(context, around).of(around.levelOf(type));
    }

    /** What JUnit is to be told that a test threw. */
    public Throwable failed(Throwable thrown, ExtensionContext context) {
        return attached(new Unsupported(context).skippedOr(thrown), context);
    }

    /** What JUnit is to be told that a part of a test threw, with what was on its clusters if it failed. */
    public Throwable attached(Throwable thrown, ExtensionContext context) {
        if (thrown instanceof TestAbortedException) {
            return thrown;
        }
        return FailedTest.of(context, testScopes(context)).report(thrown);
    }

    /** What JUnit is to be told that a method around all tests threw, with what was on the clusters of the class if it failed. */
    public Throwable attachedToClass(Throwable thrown, ExtensionContext context) {
        if (thrown instanceof TestAbortedException) {
            return thrown;
        }
        return new FailedTest(context, () -> ofClass(context)).report(thrown);
    }

    private List<AttachedCluster> ofClass(ExtensionContext context) {
        ClassContexts around = ClassContexts.around(context);
        ExtensionClusters clusters = clusters(context, around);
        return IntStream.range(0, around.contexts().size())
                .mapToObj(clusters::of)
                .flatMap(Optional::stream)
                .map(cluster -> new AttachedCluster(
                        new ClassScopes(cluster).innermost().hold().cluster(), TestBeginning.EMPTY.offsets()))
                .toList();
    }

    private List<TestScope> testScopes(ExtensionContext context) {
        ClassContexts around = ClassContexts.around(context);
        ExtensionClusters clusters = clusters(context, around);
        return IntStream.range(0, around.contexts().size())
                .mapToObj(clusters::of)
                .flatMap(Optional::stream)
                .map(cluster -> new TestScopes(cluster).of(context))
                .distinct()
                .toList();
    }

    private ExtensionClusters clusters(ExtensionContext context, ClassContexts around) {
        return new ExtensionClusters(extension, declaration, context, around);
    }
}
