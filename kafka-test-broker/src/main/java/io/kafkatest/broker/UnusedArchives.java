package io.kafkatest.broker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The archives of classes that no start has used for a month: those of JDKs, Kafka versions and launchers that are no more. A
 * start sets the modification time of the one it uses.
 */
final class UnusedArchives {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Path folder;

    UnusedArchives(Path folder) {
        this.folder = folder;
    }

    void delete() throws IOException {
        Instant monthAgo = Instant.now().minus(KEPT);
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "*.{jsa,aot}")) {
            for (Path archive : archives) {
                deleteIfUnusedSince(monthAgo, archive);
            }
        }
    }

    /** The lock first: as long as the archive is there, nobody makes it and needs one. */
    private static void deleteIfUnusedSince(Instant time, Path archive) {
        try {
            if (Files.getLastModifiedTime(archive).toInstant().isBefore(time)) {
                Files.deleteIfExists(ArchiveMain.lockOf(archive));
                Files.deleteIfExists(archive);
            }
        } catch (IOException e) {
            // another JVM has deleted it, or uses it after all, which keeps it from being deleted on Windows
        }
    }
}
