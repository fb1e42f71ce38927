package io.kafkatest.internal.distribution;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The jars in the cache folder, once each, which every JVM of the user runs from. */
final class JarCache {

    private final Path folder;

    JarCache(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** The jars of an index, in its order; what is missing or damaged is filled first. */
    List<Path> fill(JarIndex index, JarSource source) {
        try {
            OwnerOnly.createDirectories(folder);
            OwnerOnly.createDirectories(jars());
            List<Path> paths = new ArrayList<>();
            for (IndexedJar jar : index.jars()) {
                CachedJar cached = cached(jar);
                if (!cached.isIntact()) {
                    deleteAbandonedParts();
                    cached.fill(source.description(), () -> source.open(jar));
                }
                paths.add(cached.path());
            }
            return List.copyOf(paths);
        } catch (IOException e) {
            throw CacheFailure.of(folder, e);
        }
    }

    /** The jars of an index, in its order, if all of them are there. */
    Optional<List<Path>> intact(JarIndex index) {
        try {
            List<Path> paths = new ArrayList<>();
            for (IndexedJar jar : index.jars()) {
                CachedJar cached = cached(jar);
                if (!cached.isIntact()) {
                    return Optional.empty();
                }
                paths.add(cached.path());
            }
            return Optional.of(List.copyOf(paths));
        } catch (IOException e) {
            throw CacheFailure.of(folder, e);
        }
    }

    /** A file to be filled and moved into place; if this JVM is killed before, a later one deletes it. */
    Path newPart(String name) throws IOException {
        return Files.createTempFile(jars(), name, CachedJar.PART);
    }

    private Path jars() {
        return folder.resolve("jars");
    }

    private CachedJar cached(IndexedJar jar) {
        return new CachedJar(jars().resolve(jar.cachedName()), jar.size(), jar.sha256());
    }

    /** What a JVM that was killed while it filled the cache left there; an hour is more than any filling takes. */
    private void deleteAbandonedParts() throws IOException {
        FileTime anHourAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(jars(), "*" + CachedJar.PART)) {
            for (Path part : parts) {
                FileTime modified = Files.getLastModifiedTime(part);
                // a verified one is about to be moved into place by another JVM
                if (modified.compareTo(anHourAgo) < 0 && !modified.equals(CachedJar.VERIFIED)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (NoSuchFileException e) {
            // another JVM filled or deleted that part meanwhile
        }
    }
}
