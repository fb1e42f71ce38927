package io.kafkatest.internal.node;

import io.kafkatest.spi.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where brokers' data goes if the user says nothing: into memory where the platform has a folder for that. */
public final class DataRoot {

    /** What an empty broker and a test's events take, with room. */
    static final long NEEDED_BYTES = 64L * 1_048_576;

    /** Containers often give /dev/shm only 64 MB, which a busy test suite would fill. */
    private static final long NEEDED_IN_MEMORY = 512L * 1_048_576;

    private static final Path LINUX_MEMORY = Path.of("/dev/shm");

    private DataRoot() {}

    public static Path of(Settings settings) {
        return settings.dataFolder().orElseGet(DataRoot::ofPlatform);
    }

    private static Path ofPlatform() {
        Path parent = isRoomy(LINUX_MEMORY) ? LINUX_MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
        return parent.resolve("kafka-test-" + System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "_"));
    }

    private static boolean isRoomy(Path folder) {
        try {
            return Files.isDirectory(folder)
                    && Files.isWritable(folder)
                    && Files.getFileStore(folder).getUsableSpace() >= NEEDED_IN_MEMORY;
        } catch (IOException e) {
            return false;
        }
    }
}
