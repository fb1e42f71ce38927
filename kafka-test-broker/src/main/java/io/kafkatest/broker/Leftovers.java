package io.kafkatest.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The data of a JVM that started this one and is no more.
 *
 * <p>That JVM had a lock on a file beside the folder while it lived, so whoever gets the lock is its heir. Its other nodes
 * wait for the same lock, and find nothing to do when they have it.
 */
final class Leftovers {

    /** Nodes that still run write their checkpoints anew meanwhile, but not that often. */
    private static final int ATTEMPTS = 20;

    private final Path folder;

    Leftovers(Path folder) {
        this.folder = folder;
    }

    void delete() {
        Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            channel.lock();
            for (int attempt = 1; attempt <= ATTEMPTS && Files.exists(folder); attempt++) {
                deleteWhatCanBe();
            }
            Files.deleteIfExists(lockFile);
        } catch (IOException e) {
            // there is no lock file any more: somebody else has deleted all
        }
    }

    private void deleteWhatCanBe() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return delete(file);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) {
                return delete(directory);
            }

            private FileVisitResult delete(Path path) {
                path.toFile().delete();
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
