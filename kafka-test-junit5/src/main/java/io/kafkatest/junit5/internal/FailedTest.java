package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.junit5.internal.attachment.AttachedCluster;
import io.kafkatest.junit5.internal.attachment.Attachment;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that failed, and the clusters that it has used. */
final class FailedTest {

    private final ExtensionContext context;
    private final List<TestScope> scopes;

    FailedTest(ExtensionContext context, List<TestScope> scopes) {
        this.context = context;
        this.scopes = scopes;
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
        for (TestScope scope : scopes) {
            KafkaCluster cluster = scope.scope().cluster();
            if (seen.put(cluster, true) == null) {
                clusters.add(new AttachedCluster(cluster, scope.beginning().offsets()));
            }
        }
        return clusters;
    }
}
