package io.kafkatest.internal.connect;

import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.internal.distribution.Artifacts;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.distribution.KafkaVersion;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.InProcessWorkers;
import io.kafkatest.internal.node.JvmFolders;
import io.kafkatest.spi.ConnectHost;
import io.kafkatest.spi.Settings;
import java.util.UUID;
import java.util.regex.Pattern;

/** The places for workers that this JVM has. Those in the JVM itself share what takes time to load. */
public final class ConnectHosts {

    /** The version of a cluster that runs already is only known as far as its release. */
    private static final Pattern EXACT = Pattern.compile("\\d+\\.\\d+\\.\\d+.*");

    private final JvmFolders folders = new JvmFolders();
    private final InProcessWorkers inProcess = new InProcessWorkers();

    private ConnectHosts() {}

    public static ConnectHosts ofThisJvm() {
        return Holder.THIS_JVM;
    }

    /**
     * A place beside a cluster: in this JVM, if the cluster runs there, otherwise in processes.
     *
     * @throws io.kafkatest.KafkaTestException if there is no Kafka Connect of that version
     */
    public ConnectHost beside(KafkaCluster cluster, Settings settings) {
        Artifacts artifacts = Artifacts.of(settings);
        KafkaVersion version = EXACT.matcher(cluster.version()).matches()
                ? KafkaVersion.asked(cluster.version())
                : artifacts.carriedVersion();
        Distribution distribution = artifacts.connect(version);
        return new LocalConnectHost(
                distribution,
                artifacts,
                cluster.spec().runOn() == RunOn.IN_PROCESS ? inProcess : null,
                folders.create("connect-" + UUID.randomUUID(), settings),
                new BrokerLog(settings.brokerLogLevel()));
    }

    /** What takes seconds to load is loaded once in a JVM. */
    private static final class Holder {
        private static final ConnectHosts THIS_JVM = new ConnectHosts();
    }
}
