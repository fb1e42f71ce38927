package io.kafkatest.internal.connect;

import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.DataFolder;
import io.kafkatest.internal.node.InProcessWorkers;
import io.kafkatest.internal.node.Node;
import io.kafkatest.internal.process.WorkerProcess;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * This machine: this JVM, or processes.
 *
 * @param inProcess the workers of this JVM, if it is that
 */
record LocalPlace(
        String bootstrapServers,
        Distribution distribution,
        @Nullable InProcessWorkers inProcess,
        DataFolder folder,
        BrokerLog log)
        implements WorkerPlace {

    @Override
    public String host() {
        return "127.0.0.1";
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
    public Node worker(String name) {
        return inProcess == null
                ? new WorkerProcess(distribution, name, folder, log)
                : inProcess.worker(distribution, name + "-" + folder.path().getFileName(), log);
    }
}
