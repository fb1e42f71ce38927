package io.kafkatest.internal.process;

import io.kafkatest.ClusterSpec;
import io.kafkatest.RunOn;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.distribution.Distributions;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.ClusterRunner;
import io.kafkatest.internal.node.DataRoot;
import io.kafkatest.internal.node.JvmFolders;
import io.kafkatest.internal.node.NodesRunner;
import io.kafkatest.internal.node.RunningNodes;
import io.kafkatest.spi.Settings;
import java.util.Optional;

/** Takes a cluster that an earlier JVM left running, or starts one that later ones can take. */
public final class KeptRunner implements ClusterRunner {

    private final ClusterRunner runner;

    public KeptRunner(JvmFolders folders) {
        this.runner = new NodesRunner(KeptHost::open, folders);
    }

    /**
     * Whether clusters of such a spec are kept. One with the user's own classes isn't: they change from build to build; nor one
     * whose nodes don't all follow the first, or have more listeners than are told.
     */
    public boolean suits(ClusterSpec spec, Settings settings) {
        return spec.runOn() == RunOn.PROCESS
                && settings.keepAlive().isPresent()
                && spec.controllers() == 0
                && spec.listeners().isEmpty()
                && spec.brokerPlugins().isEmpty();
    }

    @Override
    public RunningNodes start(ClusterSpec spec, String clusterId, BrokerLog log, Settings settings) {
        Distribution distribution = Distributions.of(settings).find(spec);
        String key = KeptHost.key(spec, distribution);
        return KeptCluster.allIn(DataRoot.of(settings)).stream()
                .filter(cluster -> cluster.key().equals(key))
                .map(cluster -> cluster.lease(distribution.version(), log))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> runner.start(spec, clusterId, log, settings));
    }
}
