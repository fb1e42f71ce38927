package io.kafkatest.internal.container;

import io.kafkatest.Broker;
import io.kafkatest.ClusterSpec;
import io.kafkatest.RunOn;
import io.kafkatest.internal.distribution.Distributions;
import io.kafkatest.internal.distribution.OwnerOnly;
import io.kafkatest.internal.distribution.Sha256;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.ClassPreloader;
import io.kafkatest.internal.node.ClusterRunner;
import io.kafkatest.internal.node.DataRoot;
import io.kafkatest.internal.node.RunningNodes;
import io.kafkatest.spi.ContainerEngine;
import io.kafkatest.spi.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.LoggerFactory;

/** Takes containers that an earlier JVM left running, or starts some that later ones can take. */
public final class ReusingRunner implements ClusterRunner {

    /** What the launchers of a kept cluster know their owners by. */
    private static final String TOKEN = "io.kafkatest.token";

    private static final String CLUSTER_ID = "io.kafkatest.cluster-id";

    private static final NodePorts NO_PORTS = new NodePorts(0, 0, 0, List.of());

    /** Whether clusters of such a spec are kept. One with the user's own classes or listeners isn't. */
    public boolean suits(ClusterSpec spec) {
        return spec.runOn() == RunOn.CONTAINER
                && spec.brokerPlugins().isEmpty()
                && spec.listeners().isEmpty()
                && ContainerEngine.find().map(ContainerEngine::reusesContainers).orElse(false);
    }

    @Override
    public RunningNodes start(ClusterSpec spec, String clusterId, BrokerLog log, Settings settings) {
        ContainerEngine engine = ContainerEngine.find().orElseThrow();
        Images images = new Images(engine, Distributions.of(settings), settings.baseImage());
        images.check(spec);
        ClassPreloader.ofClients().begin();
        Path folder = folder(settings);
        String token = Images.newToken();
        NodeImage image = images.of(spec, clusterId, token, LauncherImage.Owners.MANY);
        ContainerConfigs configs = new ContainerConfigs(spec, engine.host(), image.zooKeeper());
        String key = key(spec, image, configs, folder);
        return KeptContainers.of(engine, key)
                .map(kept -> taken(kept, spec, images, log, folder))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> {
                    ContainerMarks marks =
                            ContainerMarks.kept(Map.of(ContainerMarks.KEY, key, TOKEN, token, CLUSTER_ID, clusterId));
                    NewContainers containers =
                            new NewContainers(engine, marks, image, configs, new ContainerOutput(log));
                    ContainerSource source =
                            LeasedSource.take(containers, folder).orElseThrow();
                    return new ContainerStart(spec, image, configs, source, log).run();
                });
    }

    /** Only JVMs that see the same locks may take the same containers, so those of others have other keys. */
    private static String key(ClusterSpec spec, NodeImage image, ContainerConfigs configs, Path folder) {
        return Sha256.of(String.join(
                "\n",
                spec.toString(),
                image.name(),
                configs.of(1, NO_PORTS).toString(), // also what this version of the library adds
                folder.toAbsolutePath().toString(),
                ContainerMarks.machine()));
    }

    private static Path folder(Settings settings) {
        try {
            return OwnerOnly.createDirectories(DataRoot.of(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if another JVM has the cluster, or if it is of no use any more, and then it is removed. */
    private static Optional<RunningNodes> taken(
            KeptContainers kept, ClusterSpec spec, Images images, BrokerLog log, Path folder) {
        Optional<LeasedSource> leased = LeasedSource.take(kept, folder);
        if (leased.isEmpty()) {
            return Optional.empty();
        }
        NodeImage image = images.of(spec, kept.label(CLUSTER_ID), kept.label(TOKEN), LauncherImage.Owners.MANY);
        ContainerConfigs configs = new ContainerConfigs(spec, kept.engine().host(), image.zooKeeper());
        try {
            ContainerNodes nodes = new ContainerStart(spec, image, configs, leased.get(), log).run();
            wipe(nodes, spec, leased.get());
            return Optional.of(nodes);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(ReusingRunner.class)
                    .warn(
                            "Containers of an earlier build can't be used again and are removed: {}",
                            e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
            return Optional.empty();
        }
    }

    private static void wipe(ContainerNodes nodes, ClusterSpec spec, LeasedSource source) {
        Map<String, Object> config = new HashMap<>();
        config.put(
                "bootstrap.servers",
                nodes.brokers().stream().map(Broker::address).collect(Collectors.joining(",")));
        try (Admin admin = Admin.create(config)) {
            new Wipe(admin, spec).run();
        } catch (RuntimeException e) {
            source.remove();
            throw e;
        }
    }
}
