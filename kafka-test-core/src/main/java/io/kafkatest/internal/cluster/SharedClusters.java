package io.kafkatest.internal.cluster;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.internal.container.ContainerRunner;
import io.kafkatest.internal.container.ReusingRunner;
import io.kafkatest.internal.external.AdoptingRunner;
import io.kafkatest.internal.external.ExternalRunner;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.ClusterRunner;
import io.kafkatest.internal.node.InProcessHost;
import io.kafkatest.internal.node.JvmFolders;
import io.kafkatest.internal.node.NodesRunner;
import io.kafkatest.internal.node.RunningNodes;
import io.kafkatest.internal.process.KeptRunner;
import io.kafkatest.internal.process.ProcessHosts;
import io.kafkatest.spi.ClusterLease;
import io.kafkatest.spi.ClusterPool;
import io.kafkatest.spi.Settings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.Uuid;

/** The clusters of this JVM and who holds them. */
public final class SharedClusters implements ClusterPool {

    private final JvmFolders folders = new JvmFolders();
    private final Map<RunOn, ClusterRunner> runners = new EnumMap<>(Map.of(
            RunOn.IN_PROCESS, new NodesRunner(InProcessHost.factory(), folders),
            RunOn.PROCESS, new NodesRunner(new ProcessHosts(), folders),
            RunOn.CONTAINER, new ContainerRunner(),
            RunOn.EXTERNAL, new ExternalRunner()));
    private final KeptRunner kept = new KeptRunner(folders);
    private final ReusingRunner reusing = new ReusingRunner();
    private final AdoptingRunner adopting = new AdoptingRunner();
    private final List<SharedCluster> clusters = new ArrayList<>();

    /** Those of which a thread waits to see whether they stay idle: one each, however many classes take and release it. */
    private final Set<SharedCluster> watched = new HashSet<>();

    private SharedClusters() {}

    public static SharedClusters ofThisJvm() {
        return Holder.THIS_JVM;
    }

    @Override
    public KafkaCluster start(ClusterSpec spec, Settings settings) {
        ClusterSpec complete = complete(spec, settings);
        return running(complete, runner(complete), UnaryOperator.identity(), settings);
    }

    /** What takes time whatever the version begins before that is looked for. */
    private ClusterSpec complete(ClusterSpec spec, Settings settings) {
        ClusterSpec complete = CompleteSpec.of(spec, settings);
        runner(complete).begin();
        return CompleteSpec.withVersion(complete, settings);
    }

    private KafkaCluster shared(ClusterSpec complete, Settings settings) {
        return running(complete, runnerOfShared(complete, settings), RunningNodes::shared, settings);
    }

    private ClusterRunner runnerOfShared(ClusterSpec complete, Settings settings) {
        if (kept.suits(complete, settings)) {
            return kept;
        }
        return reusing.suits(complete) ? reusing : runner(complete);
    }

    private static KafkaCluster running(
            ClusterSpec complete, ClusterRunner runner, UnaryOperator<RunningNodes> use, Settings settings) {
        BrokerLog log = new BrokerLog(settings.brokerLogLevel());
        RunningNodes nodes = runner.start(complete, Uuid.randomUuid().toString(), log, settings);
        RunningCluster cluster = new RunningCluster(complete, use.apply(nodes), log, settings);
        nodes.closedThrough(cluster::close);
        return cluster;
    }

    private ClusterRunner runner(ClusterSpec complete) {
        return complete.bootstrapServers().isPresent()
                ? adopting
                : Objects.requireNonNull(runners.get(complete.runOn()));
    }

    @Override
    public ClusterLease lease(ClusterSpec spec, Set<String> topics, Settings settings) {
        ClusterSpec complete = complete(spec, settings);
        Object identity = List.of(complete, runner(complete).identity(settings));
        synchronized (this) {
            SharedCluster cluster = clusters.stream()
                    .filter(running -> running.suits(identity, topics))
                    .findFirst()
                    .orElseGet(() -> added(identity, complete, settings));
            return cluster.lease(topics, this::released);
        }
    }

    private SharedCluster added(Object identity, ClusterSpec complete, Settings settings) {
        SharedCluster cluster = new SharedCluster(identity, runner(complete).kept(), () -> shared(complete, settings));
        clusters.add(cluster);
        return cluster;
    }

    private void released(SharedCluster cluster) {
        if (cluster.kept().isZero()) {
            closeIfIdle(cluster);
        } else {
            watchIfIdle(cluster);
        }
    }

    private synchronized void watchIfIdle(SharedCluster cluster) {
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
