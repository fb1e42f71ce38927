package io.kafkatest.internal.container;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Containers that nobody else uses meanwhile: a file is locked for as long as that lasts, which ends with the JVM however that
 * ends.
 *
 * @param source the containers
 * @param file what is locked
 * @param lease the lock
 */
record LeasedSource(ContainerSource source, Path file, FileChannel lease) implements ContainerSource {

    /** What this JVM has locked: to open such a file again and close it would drop the lock (fcntl's rule). */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    /** Takes containers that nobody has; empty if another JVM or this one does. */
    static Optional<LeasedSource> take(ContainerSource source, Path folder) {
        Path file = folder.resolve("container-" + source.network() + ".lock").toAbsolutePath();
        if (!OURS.add(file)) {
            return Optional.empty();
        }
        Optional<LeasedSource> taken = lock(file).map(lease -> new LeasedSource(source, file, lease));
        if (taken.isEmpty()) {
            OURS.remove(file);
        }
        return taken;
    }

    private static Optional<FileChannel> lock(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
            channel.close();
        } catch (IOException e) {
            // what can't be locked can't be shared
        }
        return Optional.empty();
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
        OURS.remove(file);
    }
}
