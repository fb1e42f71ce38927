package io.kafkatest.junit5.internal.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Attaches to a failed test what was on its clusters. It never makes anything worse: what fails here is only noted. */
public final class Attachment {

    private final ExtensionContext context;
    private final long limit;

    /**
     * Attaches nothing yet.
     *
     * @param context that of the failed test
     * @param limit how many bytes at the most
     */
    public Attachment(ExtensionContext context, long limit) {
        this.context = context;
        this.limit = limit;
    }

    /**
     * Attaches.
     *
     * @param thrown what the test failed with
     * @param clusters those it has used
     * @return what it is to fail with: the same, and where to find what was attached
     */
    public Throwable to(Throwable thrown, List<AttachedCluster> clusters) {
        boolean interrupted = Thread.interrupted(); // by a timeout, often; Kafka's clients would give up
        try {
            Path folder = new ReportFolder(context).fill(at -> write(clusters, at));
            return FailureNote.on(thrown, "What was on the cluster: " + folder);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return FailureNote.on(thrown, "What was on the cluster could not be attached: " + e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void write(List<AttachedCluster> clusters, Path folder) throws IOException {
        Budget budget = new Budget(limit);
        for (int number = 0; number < clusters.size(); number++) {
            Path at = clusters.size() == 1 ? folder : folder.resolve("cluster-" + (number + 1));
            new ClusterFiles(clusters.get(number), budget).write(at);
        }
    }
}
