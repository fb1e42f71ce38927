package io.kafkatest.internal.node;

import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.distribution.DistributionCache;
import io.kafkatest.spi.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the nodes in this JVM, in a class loader of their own that all clusters of a Kafka version share. */
public final class InProcessRunner implements ClusterRunner {

    /** A free port can be taken by somebody else between the look and the use; so often in a row it can't. */
    private static final int PORT_ATTEMPTS = 10;

    private final Map<Distribution, BrokerLoader> loaders = new ConcurrentHashMap<>();
    private final Map<Path, DataFolders> folders = new ConcurrentHashMap<>();

    /** Whether a thread works for a node, which is told by the group that the launcher puts it in. */
    public static boolean isNodeThread(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        while (group != null && !group.getName().startsWith(InProcessNodes.THREADS)) {
            group = group.getParent();
        }
        return group != null;
    }

    private static BrokerLoader preloading(Distribution distribution) {
        BrokerLoader loader = new BrokerLoader(distribution);
        loader.preload();
        return loader;
    }

    @Override
    public RunningNodes start(ClusterSpec spec, String clusterId, BrokerLog log, Settings settings) {
        DataFolders data = folders.computeIfAbsent(DataRoot.of(settings), DataFolders::new);
        BrokerLoader loader = loaders.computeIfAbsent(
                DistributionCache.of(settings).defaultDistribution(), InProcessRunner::preloading);
        BrokerConfigCheck.check(spec, loader.version(), loader::settings);
        for (int attempt = 1; ; attempt++) {
            InProcessNodes nodes = new InProcessNodes(loader, spec, clusterId, data.create(clusterId), log);
            try {
                nodes.start();
                return nodes;
            } catch (RuntimeException | Error e) {
                nodes.close();
                if (attempt == PORT_ATTEMPTS || !StartFailure.isPortTaken(e, log)) {
                    throw StartFailure.of(spec, loader.version(), e, log);
                }
                log.forget();
            }
        }
    }
}
