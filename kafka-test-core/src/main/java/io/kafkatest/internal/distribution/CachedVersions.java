package io.kafkatest.internal.distribution;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The versions that were fetched before: an index each, of jars in the cache. */
final class CachedVersions implements DistributionSource {

    private final JarCache cache;
    private final Supplier<Launcher> launcher;

    CachedVersions(JarCache cache, Supplier<Launcher> launcher) {
        this.cache = cache;
        this.launcher = launcher;
    }

    @Override
    public Optional<Distribution> find(KafkaVersion version) {
        return index(version).flatMap(cache::intact).map(jars -> launcher.get().with(version, jars));
    }

    /** A version whose jars are all in the cache: the index is the proof of that, so it comes last. */
    Distribution add(KafkaVersion version, JarIndex index, JarSource source) {
        List<Path> jars = cache.fill(index, source);
        if (!version.isSnapshot()) {
            write(file(version), index);
        }
        return launcher.get().with(version, jars);
    }

    private Optional<JarIndex> index(KafkaVersion version) {
        try {
            return Optional.of(JarIndex.parse(Files.readAllLines(file(version))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            // somebody damaged it; it is replaced when the version is fetched anew
            return Optional.empty();
        } catch (IOException e) {
            throw CacheFailure.of(cache.folder(), e);
        }
    }

    private void write(Path file, JarIndex index) {
        try {
            OwnerOnly.createDirectories(folder());
            Path part = cache.newPart(file.getFileName().toString());
            try {
                Files.write(part, index.lines());
                move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw CacheFailure.of(cache.folder(), e);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path folder() {
        return cache.folder().resolve("versions");
    }

    private Path file(KafkaVersion version) {
        return folder().resolve(version.text() + ".index");
    }
}
