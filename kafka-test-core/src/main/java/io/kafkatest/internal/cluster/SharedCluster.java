package io.kafkatest.internal.cluster;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.ClusterLease;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A cluster of the pool: running, starting or failed to start, and the leases on it. */
final class SharedCluster {

    private final Object identity;
    private final Duration kept;
    private final CompletableFuture<KafkaCluster> start = new CompletableFuture<>();
    private final Set<Lease> leases = Collections.synchronizedSet(new HashSet<>());
    private final AtomicLong leasesEver = new AtomicLong();

    /**
     * Begins to start a cluster.
     *
     * @param identity equal to what another holder wants if this cluster is that
     * @param kept how long it is to be there for the next holder
     * @param starter starts it
     */
    SharedCluster(Object identity, Duration kept, Supplier<KafkaCluster> starter) {
        this.identity = identity;
        this.kept = kept;
        Thread thread = new Thread(() -> run(starter), "kafka-test-start");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Supplier<KafkaCluster> starter) {
        try {
            start.complete(starter.get());
        } catch (Throwable e) {
            // also a checked one, which Kotlin and Lombok let out of a supplier: the holders wait for it to be over
            start.completeExceptionally(e);
        }
    }

    /** Whether a holder with these topics can share it: of two that name the same topic each is to be alone with it. */
    boolean suits(Object wanted, Set<String> topics) {
        return identity.equals(wanted) && leases.stream().allMatch(lease -> Collections.disjoint(lease.topics, topics));
    }

    ClusterLease lease(Set<String> topics, Consumer<SharedCluster> released) {
        Lease lease = new Lease(Set.copyOf(topics), released);
        leases.add(lease);
        leasesEver.incrementAndGet();
        return lease;
    }

    /** How long it is to be there for the next holder. */
    Duration kept() {
        return kept;
    }

    boolean isIdle() {
        return leases.isEmpty();
    }

    /** Grows with each lease, so that one who waited can tell whether there was another meanwhile. */
    long leasesEver() {
        return leasesEver.get();
    }

    void close() {
        if (!start.isCompletedExceptionally()) {
            start.join().close();
        }
    }

    private final class Lease implements ClusterLease {

        private final Set<String> topics;
        private final Consumer<SharedCluster> released;
        private final AtomicBoolean closed = new AtomicBoolean();

        Lease(Set<String> topics, Consumer<SharedCluster> released) {
            this.topics = topics;
            this.released = released;
        }

        @Override
        public KafkaCluster cluster() {
            try {
                return start.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof KafkaTestException known) {
                    throw known;
                }
                throw e;
            }
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                leases.remove(this);
                released.accept(SharedCluster.this);
            }
        }
    }
}
