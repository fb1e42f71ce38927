package io.kafkatest.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The data of a JVM that started this one and is no more.
 *
 * <p>That JVM had a lock on a file beside the folder while it lived, so whoever gets the lock is its heir. Its other nodes
 * wait for the same lock, and find nothing to do when they have it.
 */
final class Leftovers {

    private final Path folder;

    Leftovers(Path folder) {
        this.folder = folder;
    }

    void delete() {
        Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            channel.lock();
            new FolderDeletion(folder).run();
            Files.deleteIfExists(lockFile);
        } catch (IOException e) {
            // there is no lock file any more: somebody else has deleted all
        }
    }
}
