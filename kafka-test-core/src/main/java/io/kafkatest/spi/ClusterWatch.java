package io.kafkatest.spi;

import io.kafkatest.KafkaCluster;
import java.time.Instant;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What those who use a cluster have left of what it made for them, as a test framework needs to know it that forbids that.
 *
 * <pre>{@code
 * ClusterWatch.of(cluster).openClients().contains(producer);
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface ClusterWatch {

    /**
     * A cluster of this library, watched.
     *
     * @param cluster from {@link KafkaCluster#start()} or a {@link ClusterLease}
     * @return what there is to know
     */
    static ClusterWatch of(KafkaCluster cluster) {
        return (ClusterWatch) cluster;
    }

    /**
     * The clients that are open: those made for users, and the cluster's own.
     *
     * @return as of this moment, compared by identity
     */
    Set<Object> openClients();

    /**
     * The topics that were ever created or opened with this object. Those that were deleted with it are among them, since the brokers delete
     * them only after a while.
     *
     * @return their names on the cluster
     */
    Set<String> createdTopics();

    /**
     * When the test began that uses the cluster, as {@link ClusterTopics#beginTest} has noted it.
     *
     * @return of several tests at the same time, the beginning of the first; without any, the end of the last one or the start of the
     *     cluster
     */
    Instant testBegan();
}
