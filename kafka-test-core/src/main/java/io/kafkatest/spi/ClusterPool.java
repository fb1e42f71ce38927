package io.kafkatest.spi;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.internal.cluster.SharedClusters;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The clusters of this JVM: who holds which, so that everyone with an equal spec shares one.
 *
 * <pre>{@code
 * try (ClusterLease lease = ClusterPool.ofThisJvm().lease(ClusterSpec.defaults(), Set.of())) {
 *     lease.cluster().bootstrapServers();
 * }
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface ClusterPool {

    /**
     * The pool of this JVM.
     *
     * @return the same each time
     */
    static ClusterPool ofThisJvm() {
        return SharedClusters.ofThisJvm();
    }

    /**
     * Starts a cluster that is not shared, with the settings of this JVM.
     *
     * @param spec what it is to be like
     * @return the cluster, ready for clients, to be closed by the caller
     * @throws io.kafkatest.KafkaTestException if the spec can't be had, or the cluster can't start
     */
    default KafkaCluster start(ClusterSpec spec) {
        return start(spec, Settings.ofThisJvm());
    }

    /**
     * Starts a cluster that is not shared.
     *
     * @param spec what it is to be like
     * @param settings say what the spec leaves open
     * @return the cluster, ready for clients, to be closed by the caller
     * @throws io.kafkatest.KafkaTestException if the spec can't be had, or the cluster can't start
     */
    KafkaCluster start(ClusterSpec spec, Settings settings);

    /**
     * Takes a share in a cluster, with the settings of this JVM.
     *
     * @param spec what the cluster is to be like
     * @param topics names of topics the holder wants for itself
     * @return the lease, at once
     * @throws io.kafkatest.KafkaTestException if a setting can't be understood, or the spec can't be had
     */
    default ClusterLease lease(ClusterSpec spec, Set<String> topics) {
        return lease(spec, topics, Settings.ofThisJvm());
    }

    /**
     * Takes a share in a cluster, which begins to start in the background if there is none. A cluster that nobody holds
     * any more is kept for a while for the next one who asks, and closed when the JVM has nothing else to do.
     *
     * @param spec what the cluster is to be like
     * @param topics names of topics the holder wants for itself: it gets a cluster on which no other holder named them
     * @param settings say what the spec leaves open
     * @return the lease, at once; {@link ClusterLease#cluster()} waits for the start
     * @throws io.kafkatest.KafkaTestException if a setting can't be understood, or the spec can't be had
     */
    ClusterLease lease(ClusterSpec spec, Set<String> topics, Settings settings);
}
