package io.kafkatest.internal.process;

import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.ClassPreloader;
import io.kafkatest.internal.node.DataFolder;
import io.kafkatest.internal.node.NodeHost;
import io.kafkatest.spi.Settings;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hosts that share nothing but the machine. What this JVM will need for its clients it loads while it has nothing else to do. */
public final class ProcessHosts implements NodeHost.Factory {

    /**
     * A node and its compiler keep two processors busy until it is ready, as this JVM's preloading and its compiler do. With fewer than
     * that, a node that has them for itself is ready a sixth earlier, and the first record is there a twentieth later.
     */
    private static final int PROCESSORS_FOR_BOTH = 4;

    private final AtomicBoolean begun = new AtomicBoolean();
    private final ClassPreloader clients = ClassPreloader.ofClients();

    @Override
    public void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread thread = new Thread(this::loadAhead, "kafka-test-preloader");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void loadAhead() {
        JdkAhead.load();
        clients.load();
    }

    @Override
    public NodeHost open(
            Distribution distribution,
            ClusterSpec spec,
            String clusterId,
            DataFolder folder,
            BrokerLog log,
            Settings settings) {
        if (Runtime.getRuntime().availableProcessors() < PROCESSORS_FOR_BOTH) {
            clients.pause();
        }
        return ProcessHost.open(distribution, spec, folder, log);
    }

    @Override
    public void goOn() {
        clients.begin();
    }
}
