package io.kafkatest.junit5.internal;

import io.kafkatest.ClusterSpec;
import io.kafkatest.junit5.ClusterUse;
import io.kafkatest.junit5.internal.Declared.ByAnnotation;
import io.kafkatest.spi.ClusterLease;
import io.kafkatest.spi.ClusterPool;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts the shared cluster in the background as soon as a test plan shows that a class will use one. JUnit finds it as a
 * service. It must never be the reason for a run to fail: what goes wrong here, goes wrong again in the class.
 */
public final class EarlyClusterStart implements TestExecutionListener {

    private final Map<TestPlan, ClusterLease> leases = new ConcurrentHashMap<>();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        try {
            firstSpec(plan, plan.getRoots()).ifPresent(spec -> leases.put(plan, lease(spec, plan)));
        } catch (RuntimeException e) {
            // the class meets it again
        }
    }

    private static ClusterLease lease(ClusterSpec spec, TestPlan plan) {
        return ClusterPool.ofThisJvm()
                .lease(spec, Set.of(), JUnitSettings.with(plan.getConfigurationParameters()::get));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        ClusterLease lease = leases.remove(plan);
        if (lease != null) {
            lease.close();
        }
    }

    private static Optional<ClusterSpec> firstSpec(TestPlan plan, Set<TestIdentifier> identifiers) {
        return identifiers.stream()
                .filter(TestIdentifier::isContainer)
                .flatMap(
                        identifier -> spec(identifier).or(() -> firstSpec(plan, plan.getChildren(identifier))).stream())
                .findFirst();
    }

    private static Optional<ClusterSpec> spec(TestIdentifier identifier) {
        try {
            return identifier
                    .getSource()
                    .filter(ClassSource.class::isInstance)
                    .flatMap(source -> Declared.on(((ClassSource) source).getJavaClass()))
                    .filter(ByAnnotation.class::isInstance)
                    .map(declared -> ((ByAnnotation) declared).cluster())
                    .filter(cluster -> cluster.use() == ClusterUse.SHARED)
                    .map(ClusterDeclaration::spec);
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }
}
