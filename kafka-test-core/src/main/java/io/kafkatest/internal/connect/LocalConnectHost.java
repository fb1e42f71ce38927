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
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Room on this machine, in this JVM or in processes. */
final class LocalConnectHost implements ConnectHost {

    private final Distribution distribution;
    private final Artifacts artifacts;
    private final @Nullable InProcessWorkers inProcess;
    private final DataFolder folder;
    private final BrokerLog log;
    private final List<Node> nodes = new CopyOnWriteArrayList<>();

    LocalConnectHost(
            Distribution distribution,
            Artifacts artifacts,
            @Nullable InProcessWorkers inProcess,
            DataFolder folder,
            BrokerLog log) {
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
    public Path folder() {
        return folder.path();
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
        return new NodeWorker(node);
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

    /** Says in Connect's words what is said to nodes in general; see {@code NodeLauncher} in kafka-test-broker. */
    private record NodeWorker(Node node) implements Worker {

        @Override
        public URI start(String mode, Map<String, String> config) {
            Map<String, String> complete = new HashMap<>(config);
            complete.put("kafkatest.connect", mode);
            Integer port = node.start(complete).get("REST");
            return URI.create("http://127.0.0.1:" + Objects.requireNonNull(port));
        }

        @Override
        public void stop() {
            node.stop();
        }

        @Override
        public void kill() {
            node.kill();
        }
    }
}
