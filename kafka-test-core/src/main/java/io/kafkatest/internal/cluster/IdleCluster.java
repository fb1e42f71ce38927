package io.kafkatest.internal.cluster;

import io.kafkatest.internal.node.InProcessHost;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A shared cluster that nobody holds at the moment: kept for the next test class or launcher execution that wants it.
 *
 * <p>It is closed when none came for a while, or when all that keeps the JVM from ending is the cluster itself: Kafka's
 * threads are no daemons.
 */
final class IdleCluster {

    private final SharedCluster cluster;
    private final Consumer<SharedCluster> over;

    IdleCluster(SharedCluster cluster, Consumer<SharedCluster> over) {
        this.cluster = cluster;
        this.over = over;
    }

    /** Watches in the background until the cluster has been idle long enough, or is in use when it is looked at. */
    void watch() {
        Thread thread = new Thread(this::run, "kafka-test-idle-cluster");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            long leasesSeen;
            do {
                leasesSeen = cluster.leasesEver();
                awaitTimeOrEndOfJvm();
            } while (cluster.isIdle() && cluster.leasesEver() != leasesSeen);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        over.accept(cluster);
    }

    private void awaitTimeOrEndOfJvm() throws InterruptedException {
        long deadline = System.nanoTime() + cluster.kept().toNanos();
        for (long left = cluster.kept().toMillis(); left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
            Optional<Thread> user = threadThatKeepsTheJvm();
            if (user.isEmpty()) {
                return;
            }
            user.get().join(left);
        }
    }

    private static Optional<Thread> threadThatKeepsTheJvm() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon()
                        && !thread.getName().equals("DestroyJavaVM")
                        && !InProcessHost.isNodeThread(thread))
                .findFirst();
    }
}
