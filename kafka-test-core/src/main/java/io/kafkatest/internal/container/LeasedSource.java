package io.kafkatest.internal.container;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Containers that nobody else uses meanwhile: a file is locked for as long as that lasts, which ends with the JVM however that
 * ends.
 *
 * @param source the containers
 * @param file what is locked
 * @param lease the lock
 */
record LeasedSource(ContainerSource source, Path file, FileChannel lease) implements ContainerSource {

    /** Takes containers for this JVM; empty if another has them. */
    static Optional<LeasedSource> take(ContainerSource source, Path folder) {
        try {
            Path file = folder.resolve("container-" + source.network() + ".lock");
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock != null) {
                return Optional.of(new LeasedSource(source, file, channel));
            }
            channel.close();
        } catch (IOException e) {
            // what can't be locked can't be shared
        }
        return Optional.empty();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this JVM has them
        }
    }

    @Override
    public void begin() {
        source.begin();
    }

    @Override
    public Placed container(int id, ContainerOutput output) {
        return source.container(id, output);
    }

    @Override
    public String network() {
        return source.network();
    }

    @Override
    public void remove() {
        source.remove();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // an empty file more
        }
        release();
    }

    @Override
    public void end() {
        release();
    }

    private void release() {
        try {
            lease.close();
        } catch (IOException e) {
            // the lock ends with the JVM
        }
    }
}
