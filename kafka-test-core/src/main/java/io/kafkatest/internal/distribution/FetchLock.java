package io.kafkatest.internal.distribution;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one JVM after the other fetch, so that those that come second find what they want in the cache. Nothing breaks without
 * it, only a version is fetched twice then.
 */
final class FetchLock {

    /** What is done while nobody else does such a thing. */
    @FunctionalInterface
    interface Work<T> {
        T result() throws IOException;
    }

    private FetchLock() {}

    /** One at a time in this JVM too, since the operating system's locks are those of the whole process. */
    static synchronized <T> T during(Path folder, Work<T> work) throws IOException {
        Path file = OwnerOnly.createDirectories(folder).resolve("fetch.lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(channel);
            return work.result();
        }
    }

    private static void lock(FileChannel channel) throws IOException {
        try {
            channel.lock();
        } catch (OverlappingFileLockException e) {
            // held in this very JVM, by another class loader's copy of this library
        }
    }
}
