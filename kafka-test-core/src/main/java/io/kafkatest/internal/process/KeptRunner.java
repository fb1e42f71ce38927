package io.kafkatest.internal.process;

import io.kafkatest.ClusterSpec;
import io.kafkatest.RunOn;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.distribution.DistributionCache;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.ClassPreloader;
import io.kafkatest.internal.node.ClusterRunner;
import io.kafkatest.internal.node.DataRoot;
import io.kafkatest.internal.node.NodesRunner;
import io.kafkatest.internal.node.RunningNodes;
import io.kafkatest.spi.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Takes a cluster that an earlier JVM left running, or starts one that later ones can take. */
public final class KeptRunner implements ClusterRunner {

    /** Whether clusters of such a spec are kept. One with the user's own classes isn't: they change from build to build. */
    public boolean suits(ClusterSpec spec, Settings settings) {
        return spec.runOn() == RunOn.PROCESS
                && settings.keepAlive().isPresent()
                && spec.brokerPlugins().isEmpty();
    }

    @Override
    public RunningNodes start(ClusterSpec spec, String clusterId, BrokerLog log, Settings settings) {
        ClassPreloader.beginWithClients();
        Path root = DataRoot.of(settings);
        Distribution distribution = DistributionCache.of(settings).defaultDistribution();
        String key = KeptHost.key(spec, distribution);
        return KeptCluster.allIn(root).stream()
                .filter(cluster -> cluster.key().equals(key))
                .map(cluster -> cluster.lease(distribution.version(), log))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> startNew(root, settings.keepAlive().orElse(Duration.ZERO))
                        .start(spec, clusterId, log, settings));
    }

    private static ClusterRunner startNew(Path root, Duration keepAlive) {
        return new NodesRunner((distribution, spec, clusterId, folder, log) ->
                KeptHost.open(distribution, spec, clusterId, folder, log, root, keepAlive));
    }
}
