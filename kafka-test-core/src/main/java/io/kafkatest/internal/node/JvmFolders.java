package io.kafkatest.internal.node;

import io.kafkatest.spi.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The data folders of this JVM: mostly one place, since only a setting can name another. */
public final class JvmFolders {

    private final Map<Path, DataFolders> byRoot = new ConcurrentHashMap<>();

    /** A new folder, for one cluster or for what runs beside it. */
    public DataFolder create(String clusterId, Settings settings) {
        return byRoot.computeIfAbsent(DataRoot.of(settings), DataFolders::new).create(clusterId);
    }
}
