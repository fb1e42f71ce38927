package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaCluster;
import io.kafkatest.junit5.ClusterUse;
import io.kafkatest.spi.ClusterLease;
import io.kafkatest.spi.ClusterPool;
import io.kafkatest.spi.ClusterTopics;
import io.kafkatest.spi.Settings;
import java.time.Duration;
import java.util.function.Supplier;

/** The cluster of a test class, held until the class ends. */
final class ClusterHold implements StoredResource {

    private final Supplier<KafkaCluster> cluster;
    private final Runnable release;
    private final NamedTopics namedTopics;
    private final Duration timeout;

    private ClusterHold(Supplier<KafkaCluster> cluster, Runnable release, NamedTopics namedTopics, Duration timeout) {
        this.cluster = cluster;
        this.release = release;
        this.namedTopics = namedTopics;
        this.timeout = timeout;
    }

    static ClusterHold take(ClusterDeclaration declaration, NamedTopics namedTopics, Settings settings) {
        ClusterPool pool = ClusterPool.ofThisJvm();
        if (declaration.use() == ClusterUse.OWN) {
            KafkaCluster own = pool.start(declaration.spec(), settings);
            return new ClusterHold(() -> own, own::close, namedTopics, settings.timeout());
        }
        ClusterLease lease = pool.lease(declaration.spec(), namedTopics.names(), settings);
        return new ClusterHold(lease::cluster, lease::close, namedTopics, settings.timeout());
    }

    KafkaCluster cluster() {
        return cluster.get();
    }

    ClusterTopics topics() {
        return ClusterTopics.of(cluster());
    }

    NamedTopics namedTopics() {
        return namedTopics;
    }

    Duration timeout() {
        return timeout;
    }

    @Override
    public void close() {
        release.run();
    }
}
