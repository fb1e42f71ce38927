package io.kafkatest.internal.cluster;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.ClusterRunner;
import io.kafkatest.internal.node.InProcessRunner;
import io.kafkatest.spi.ClusterLease;
import io.kafkatest.spi.ClusterPool;
import io.kafkatest.spi.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.Uuid;

/** The clusters of this JVM and who holds them. */
public final class SharedClusters implements ClusterPool {

    private final ClusterRunner runner = new InProcessRunner();
    private final List<SharedCluster> clusters = new ArrayList<>();

    /** Those of which a thread waits to see whether they stay idle: one each, however many classes take and release it. */
    private final Set<SharedCluster> watched = new HashSet<>();

    private SharedClusters() {}

    public static SharedClusters ofThisJvm() {
        return Holder.THIS_JVM;
    }

    @Override
    public KafkaCluster start(ClusterSpec spec) {
        BrokerLog log = new BrokerLog(Settings.ofThisJvm().brokerLogLevel());
        String clusterId = Uuid.randomUuid().toString();
        return new RunningCluster(spec, clusterId, runner.start(spec, clusterId, log), log);
    }

    @Override
    public synchronized ClusterLease lease(ClusterSpec spec, Set<String> topics) {
        SharedCluster cluster = clusters.stream()
                .filter(running -> running.suits(spec, topics))
                .findFirst()
                .orElseGet(() -> added(spec));
        return cluster.lease(topics, this::released);
    }

    private SharedCluster added(ClusterSpec spec) {
        SharedCluster cluster = new SharedCluster(spec, () -> start(spec));
        clusters.add(cluster);
        return cluster;
    }

    private synchronized void released(SharedCluster cluster) {
        if (cluster.isIdle() && watched.add(cluster)) {
            new IdleCluster(cluster, this::closeIfIdle).watch();
        }
    }

    private void closeIfIdle(SharedCluster cluster) {
        synchronized (this) {
            watched.remove(cluster);
            if (!cluster.isIdle() || !clusters.remove(cluster)) {
                return;
            }
        }
        cluster.close();
    }

    /** The one place of the library that outlives a test run, since sharing between runs is its purpose. */
    private static final class Holder {
        private static final SharedClusters THIS_JVM = new SharedClusters();
    }
}
