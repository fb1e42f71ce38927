package io.kafkatest.internal.distribution;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.distribution.NestedDistribution.NestedJar;
import io.kafkatest.spi.Settings;
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

/** The folder that Kafka's jars are unpacked into once and run from by every JVM of the user. */
public final class DistributionCache {

    private final Path folder;

    private DistributionCache(Path folder) {
        this.folder = folder;
    }

    public static DistributionCache of(Settings settings) {
        return new DistributionCache(settings.cacheFolder().orElseGet(CacheFolder::ofPlatform));
    }

    /** The default Kafka version, unpacked. */
    public Distribution defaultDistribution() {
        NestedDistribution nested = NestedDistribution.on(DistributionCache.class.getClassLoader());
        try {
            Path jars = OwnerOnly.createDirectories(
                    OwnerOnly.createDirectories(folder).resolve("jars"));
            List<Path> paths = new ArrayList<>();
            for (NestedJar jar : nested.jars()) {
                CachedJar cached = new CachedJar(jars.resolve(jar.cachedName()), jar.size(), jar.sha256());
                if (!cached.isIntact()) {
                    deleteAbandonedParts(jars);
                    cached.fill(() -> nested.open(jar));
                }
                paths.add(cached.path());
            }
            return new Distribution(nested.version(), List.copyOf(paths));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** What a JVM that was killed while it filled the cache left there; an hour is more than any filling takes. */
    private static void deleteAbandonedParts(Path jars) throws IOException {
        FileTime anHourAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(jars, "*" + CachedJar.PART)) {
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

    private KafkaTestException unusable(IOException cause) {
        return new KafkaTestException(
                "Kafka's jars were to be unpacked into the cache folder " + folder + ".",
                "That failed: " + reason(cause) + ".",
                "Make the folder writable and free 100 MB there, or name another one with the system property "
                        + Settings.PREFIX + "cache-dir or the environment variable KAFKA_TEST_CACHE_DIR.",
                cause);
    }

    private String reason(IOException cause) {
        Path existing = folder;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing != null && !Files.isDirectory(existing)) {
            return existing + " is not a folder";
        }
        if (existing != null && !Files.isWritable(existing)) {
            return existing + " is not writable";
        }
        return cause.toString();
    }
}
