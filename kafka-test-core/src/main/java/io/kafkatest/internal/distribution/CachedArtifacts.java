package io.kafkatest.internal.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What was fetched beside Kafka itself: an index for each question, of jars in the cache. */
final class CachedArtifacts {

    private final JarCache cache;

    CachedArtifacts(JarCache cache) {
        this.cache = cache;
    }

    /** The jars for these coordinates, if all of them are there as they were fetched. */
    Optional<List<Path>> find(List<String> coordinates) {
        try {
            return cache.intact(JarIndex.parse(Files.readAllLines(file(coordinates))));
        } catch (NoSuchFileException | IllegalArgumentException e) {
            return Optional.empty(); // never fetched, or damaged by somebody
        } catch (IOException e) {
            throw CacheFailure.of(cache.folder(), e);
        }
    }

    /** Jars that are in the cache from now on: the index is the proof of that, so it comes last. */
    List<Path> add(List<String> coordinates, LocalJars jars) {
        JarIndex index = jars.index(coordinates.get(0));
        List<Path> cached = cache.fill(index, jars);
        if (coordinates.stream().noneMatch(artifact -> artifact.endsWith("-SNAPSHOT"))) {
            write(file(coordinates), index);
        }
        return cached;
    }

    private void write(Path file, JarIndex index) {
        try {
            OwnerOnly.createDirectories(folder());
            Path part = cache.newPart(file.getFileName().toString());
            try {
                Files.write(part, index.lines());
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw CacheFailure.of(cache.folder(), e);
        }
    }

    private Path folder() {
        return cache.folder().resolve("artifacts");
    }

    /** Named after the first of the artifacts, and what tells all of them apart from others. */
    private Path file(List<String> coordinates) {
        String[] first = coordinates.get(0).split(":");
        return folder().resolve((first[1] + "-" + first[2]).replaceAll("[^A-Za-z0-9._-]", "_") + "-" + key(coordinates)
                + ".index");
    }

    private static String key(List<String> coordinates) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", coordinates).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
