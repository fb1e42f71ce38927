package io.kafkatest.internal.connect;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.internal.container.WorkerContainers;
import io.kafkatest.internal.distribution.Artifacts;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.distribution.KafkaVersion;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.DataFolder;
import io.kafkatest.internal.node.InProcessWorkers;
import io.kafkatest.internal.node.JvmFolders;
import io.kafkatest.spi.ConnectHost;
import io.kafkatest.spi.ContainerEngine;
import io.kafkatest.spi.Settings;
import io.kafkatest.spi.WithoutDocker;
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
     * A place beside a cluster.
     *
     * @throws KafkaTestException if there is no Kafka Connect of that version, or the cluster can't be reached from that place
     */
    public ConnectHost beside(KafkaCluster cluster, RunOn asked, Settings settings) {
        return switch (asked) {
            case DEFAULT -> byDefault(cluster, settings);
            case CONTAINER ->
                isInsteadOfContainers(cluster, settings)
                        ? local(cluster, RunOn.IN_PROCESS, settings)
                        : inContainers(cluster, settings);
            default -> local(cluster, asked, settings);
        };
    }

    /** A build that has its workers in containers may have classes with brokers that are nowhere near. */
    private ConnectHost byDefault(KafkaCluster cluster, Settings settings) {
        RunOn brokers = cluster.spec().runOn();
        RunOn runOn = settings.connectRunOn()
                .filter(said -> said != RunOn.CONTAINER || brokers == RunOn.CONTAINER)
                .orElse(brokers == RunOn.IN_PROCESS ? RunOn.IN_PROCESS : RunOn.PROCESS);
        return runOn == RunOn.CONTAINER ? inContainers(cluster, settings) : local(cluster, runOn, settings);
    }

    private static boolean isInsteadOfContainers(KafkaCluster cluster, Settings settings) {
        return cluster.spec().runOn() == RunOn.IN_PROCESS
                && settings.withoutDocker() == WithoutDocker.IN_PROCESS
                && ContainerEngine.find().flatMap(ContainerEngine::absence).isPresent();
    }

    private ConnectHost local(KafkaCluster cluster, RunOn runOn, Settings settings) {
        Artifacts artifacts = Artifacts.of(settings);
        Distribution distribution = artifacts.connect(version(cluster, artifacts));
        DataFolder folder = newFolder(settings);
        BrokerLog log = new BrokerLog(settings.brokerLogLevel());
        WorkerPlace place = new LocalPlace(
                cluster.bootstrapServers(), distribution, runOn == RunOn.IN_PROCESS ? inProcess : null, folder, log);
        return new PlacedConnectHost(distribution.version(), place, artifacts, folder, log);
    }

    private ConnectHost inContainers(KafkaCluster cluster, Settings settings) {
        String network = network(cluster);
        Artifacts artifacts = Artifacts.of(settings);
        Distribution distribution = artifacts.connect(version(cluster, artifacts));
        BrokerLog log = new BrokerLog(settings.brokerLogLevel());
        WorkerPlace place = new ContainerPlace(
                cluster.bootstrapServersInNetwork(), WorkerContainers.on(network, distribution, log, settings));
        return new PlacedConnectHost(distribution.version(), place, artifacts, newFolder(settings), log);
    }

    private static String network(KafkaCluster cluster) {
        try {
            return cluster.network();
        } catch (KafkaTestException e) {
            throw KafkaTestException.unsupported(
                    "Kafka Connect was asked for in containers.",
                    "The cluster is not in containers of this library's, so that they have no network in common.",
                    "Let the cluster run in containers too: runOn = RunOn.CONTAINER of @KafkaTest, or kafka-test.run-on=container;"
                            + " or let Connect run where it does by default.");
        }
    }

    private static KafkaVersion version(KafkaCluster cluster, Artifacts artifacts) {
        return EXACT.matcher(cluster.version()).matches()
                ? KafkaVersion.asked(cluster.version())
                : artifacts.carriedVersion();
    }

    private DataFolder newFolder(Settings settings) {
        return folders.create("connect-" + UUID.randomUUID(), settings);
    }

    /** What takes seconds to load is loaded once in a JVM. */
    private static final class Holder {
        private static final ConnectHosts THIS_JVM = new ConnectHosts();
    }
}
