package io.kafkatest;

import io.kafkatest.testing.DataFolderOf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processes that run a cluster's nodes, told by the file that each has for its output. */
final class NodeProcesses {

    private NodeProcesses() {}

    static List<ProcessHandle> of(KafkaCluster kafka) {
        Path cluster = folderOf(kafka);
        return ProcessHandle.current()
                .children()
                .filter(process -> hasOpen(process, cluster))
                .toList();
    }

    private static boolean hasOpen(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/fd/1"))
                    .startsWith(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path folderOf(KafkaCluster kafka) {
        try {
            return DataFolderOf.cluster(kafka);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
