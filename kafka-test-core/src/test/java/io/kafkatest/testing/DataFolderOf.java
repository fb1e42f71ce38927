package io.kafkatest.testing;

import io.kafkatest.KafkaCluster;
import java.nio.file.Path;
import java.util.List;

/** Where a running cluster keeps its data, as Kafka itself says. */
public final class DataFolderOf {

    private DataFolderOf() {}

    /** The log folder of the first node. */
    public static Path firstNode(KafkaCluster kafka) throws Exception {
        return Path.of(kafka.admin()
                .describeLogDirs(List.of(1))
                .descriptions()
                .get(1)
                .get()
                .keySet()
                .iterator()
                .next());
    }

    /** The folder of all nodes. */
    public static Path cluster(KafkaCluster kafka) throws Exception {
        Path folder = firstNode(kafka);
        while (!folder.getFileName().toString().equals(kafka.clusterId())) {
            folder = folder.getParent();
        }
        return folder;
    }
}
