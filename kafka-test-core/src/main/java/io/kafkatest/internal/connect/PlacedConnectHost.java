package io.kafkatest.internal.connect;

import io.kafkatest.BrokerLogEvent;
import io.kafkatest.internal.distribution.Artifacts;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.DataFolder;
import io.kafkatest.internal.node.Node;
import io.kafkatest.spi.ConnectHost;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The workers beside one cluster, in whatever place. */
final class PlacedConnectHost implements ConnectHost {

    private final String version;
    private final WorkerPlace place;
    private final Artifacts artifacts;
    private final DataFolder folder;
    private final BrokerLog log;
    private final List<Node> nodes = new CopyOnWriteArrayList<>();

    PlacedConnectHost(String version, WorkerPlace place, Artifacts artifacts, DataFolder folder, BrokerLog log) {
        this.version = version;
        this.place = place;
        this.artifacts = artifacts;
        this.folder = folder;
        this.log = log;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String bootstrapServers() {
        return place.bootstrapServers();
    }

    @Override
    public Path folder() {
        return folder.path();
    }

    @Override
    public String provide(Path fileOrFolder) {
        return place.provide(fileOrFolder);
    }

    @Override
    public String file(String name) {
        return place.file(name);
    }

    @Override
    public List<Path> jars(String coordinates) {
        return artifacts.jars(coordinates);
    }

    @Override
    public Worker worker(String name) {
        Node node = place.worker(name);
        nodes.add(node);
        return new NodeWorker(node, place.host());
    }

    @Override
    public List<BrokerLogEvent> log() {
        return log.events();
    }

    @Override
    public void close() {
        nodes.parallelStream().forEach(Node::discard);
        nodes.clear();
        folder.delete();
    }
}
