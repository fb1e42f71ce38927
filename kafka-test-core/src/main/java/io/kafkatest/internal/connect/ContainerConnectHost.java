package io.kafkatest.internal.connect;

import io.kafkatest.BrokerLogEvent;
import io.kafkatest.internal.container.WorkerContainers;
import io.kafkatest.internal.distribution.Artifacts;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.DataFolder;
import io.kafkatest.spi.ConnectHost;
import java.nio.file.Path;
import java.util.List;

/** Room in containers, on the network of a cluster. */
final class ContainerConnectHost implements ConnectHost {

    private final String version;
    private final String bootstrapServers;
    private final Artifacts artifacts;
    private final WorkerContainers containers;
    private final DataFolder folder;
    private final BrokerLog log;

    ContainerConnectHost(
            String version,
            String bootstrapServers,
            Artifacts artifacts,
            WorkerContainers containers,
            DataFolder folder,
            BrokerLog log) {
        this.version = version;
        this.bootstrapServers = bootstrapServers;
        this.artifacts = artifacts;
        this.containers = containers;
        this.folder = folder;
        this.log = log;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public Path folder() {
        return folder.path();
    }

    @Override
    public String provide(Path fileOrFolder) {
        return containers.provide(fileOrFolder);
    }

    @Override
    public String file(String name) {
        return WorkerContainers.DATA + name;
    }

    @Override
    public List<Path> jars(String coordinates) {
        return artifacts.jars(coordinates);
    }

    @Override
    public Worker worker(String name) {
        return new NodeWorker(containers.worker(name), containers.host());
    }

    @Override
    public List<BrokerLogEvent> log() {
        return log.events();
    }

    @Override
    public void close() {
        containers.close();
        folder.delete();
    }
}
