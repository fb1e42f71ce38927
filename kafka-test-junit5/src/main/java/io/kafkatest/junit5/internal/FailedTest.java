package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.junit5.internal.attachment.AttachedCluster;
import io.kafkatest.junit5.internal.attachment.Attachment;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test or a class that failed, and the clusters that it has used. */
final class FailedTest {

    private final ExtensionContext context;
    private final Supplier<List<AttachedCluster>> used;

    /**
     * Asks nothing yet.
     *
     * @param context what failed
     * @param used the clusters, one may be among them several times
     */
    FailedTest(ExtensionContext context, Supplier<List<AttachedCluster>> used) {
        this.context = context;
        this.used = used;
    }

    static FailedTest of(ExtensionContext context, List<TestScope> scopes) {
        return new FailedTest(
                context,
                () -> scopes.stream()
                        .map(scope -> new AttachedCluster(
                                scope.scope().cluster(), scope.beginning().offsets()))
                        .toList());
    }

    /** What it is to fail with. */
    Throwable report(Throwable thrown) {
        long limit;
        List<AttachedCluster> clusters;
        try {
            limit = JUnitSettings.with(context::getConfigurationParameter).attachmentLimit();
            clusters = clusters();
        } catch (KafkaTestException e) { // a cluster that didn't start is mostly what the test failed with
            if (e != thrown) {
                thrown.addSuppressed(e);
            }
            return thrown;
        }
        return limit == 0 || clusters.isEmpty() ? thrown : new Attachment(context, limit).to(thrown, clusters);
    }

    private List<AttachedCluster> clusters() {
        IdentityHashMap<KafkaCluster, Boolean> seen = new IdentityHashMap<>();
        List<AttachedCluster> clusters = new ArrayList<>();
        for (AttachedCluster attached : used.get()) {
            if (seen.put(attached.cluster(), true) == null) {
                clusters.add(attached);
            }
        }
        return clusters;
    }
}
