package io.kafkatest.internal.connect;

import io.kafkatest.BrokerLogEvent;
import io.kafkatest.internal.distribution.Artifacts;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.DataFolder;
import io.kafkatest.internal.node.InProcessWorkers;
import io.kafkatest.internal.node.Node;
import io.kafkatest.internal.process.WorkerProcess;
import io.kafkatest.spi.ConnectHost;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Room on this machine, in this JVM or in processes. */
final class LocalConnectHost implements ConnectHost {

    private final String bootstrapServers;
    private final Distribution distribution;
    private final Artifacts artifacts;
    private final @Nullable InProcessWorkers inProcess;
    private final DataFolder folder;
    private final BrokerLog log;
    private final List<Node> nodes = new CopyOnWriteArrayList<>();

    LocalConnectHost(
            String bootstrapServers,
            Distribution distribution,
            Artifacts artifacts,
            @Nullable InProcessWorkers inProcess,
            DataFolder folder,
            BrokerLog log) {
        this.bootstrapServers = bootstrapServers;
        this.distribution = distribution;
        this.artifacts = artifacts;
        this.inProcess = inProcess;
        this.folder = folder;
        this.log = log;
    }

    @Override
    public String version() {
        return distribution.version();
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
        return fileOrFolder.toString();
    }

    @Override
    public String file(String name) {
        return folder.path().resolve(name).toString();
    }

    @Override
    public List<Path> jars(String coordinates) {
        return artifacts.jars(coordinates);
    }

    @Override
    public Worker worker(String name) {
        Node node = inProcess == null
                ? new WorkerProcess(distribution, name, folder, log)
                : inProcess.worker(distribution, name + "-" + folder.path().getFileName(), log);
        nodes.add(node);
        return new NodeWorker(node, "127.0.0.1");
    }

    @Override
    public List<BrokerLogEvent> log() {
        return log.events();
    }

    @Override
    public void close() {
        nodes.forEach(Node::discard);
        nodes.clear();
        folder.delete();
    }
}
