package io.kafkatest.internal.node;

import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.distribution.Distributions;
import io.kafkatest.spi.Settings;

/** Runs a cluster of nodes of our own, in the place that a host gives them. */
public final class NodesRunner implements ClusterRunner {

    /** A free port can be taken by somebody else between the look and the use; so often in a row it can't. */
    private static final int PORT_ATTEMPTS = 10;

    private final NodeHost.Factory hosts;
    private final JvmFolders folders;

    public NodesRunner(NodeHost.Factory hosts, JvmFolders folders) {
        this.hosts = hosts;
        this.folders = folders;
    }

    @Override
    public void begin() {
        hosts.begin();
    }

    @Override
    public RunningNodes start(ClusterSpec spec, String clusterId, BrokerLog log, Settings settings) {
        Distribution distribution = Distributions.of(settings).find(spec);
        for (int attempt = 1; ; attempt++) {
            DataFolder folder = folders.create(clusterId, settings);
            NodeHost host = open(distribution, spec, clusterId, folder, log, settings);
            StartedNodes nodes = new StartedNodes(host, spec, distribution.version(), clusterId, folder);
            try {
                BrokerConfigCheck.check(spec, distribution.version(), host::settings);
                nodes.start();
                hosts.goOn();
                return nodes;
            } catch (RuntimeException | Error e) {
                nodes.close();
                if (attempt == PORT_ATTEMPTS || !StartFailure.isPortTaken(e, log)) {
                    throw StartFailure.of(spec, e, log);
                }
                log.forget();
            }
        }
    }

    private NodeHost open(
            Distribution distribution,
            ClusterSpec spec,
            String clusterId,
            DataFolder folder,
            BrokerLog log,
            Settings settings) {
        try {
            return hosts.open(distribution, spec, clusterId, folder, log, settings);
        } catch (RuntimeException e) {
            folder.delete();
            throw e;
        }
    }
}
