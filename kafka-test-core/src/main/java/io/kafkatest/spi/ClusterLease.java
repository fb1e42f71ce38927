package io.kafkatest.spi;

import io.kafkatest.KafkaCluster;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The right to use a cluster of the {@link ClusterPool} until it is given back.
 *
 * <pre>{@code
 * try (ClusterLease lease = ClusterPool.ofThisJvm().lease(spec, Set.of("payments"))) {
 *     lease.cluster().bootstrapServers();
 * }
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface ClusterLease extends AutoCloseable {

    /**
     * The cluster, running. It is the pool's to close.
     *
     * @return the cluster
     * @throws io.kafkatest.KafkaTestException if it could not start
     */
    KafkaCluster cluster();

    /** Gives the cluster back. Doing so again does nothing. */
    @Override
    void close();
}
