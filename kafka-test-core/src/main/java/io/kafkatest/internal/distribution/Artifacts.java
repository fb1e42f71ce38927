package io.kafkatest.internal.distribution;

import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * What can be had of Maven repositories beside Kafka's brokers: the parts of Kafka Connect, and plugins of users. It is kept in
 * the cache folder, as Kafka is, and then had without a network.
 */
public final class Artifacts {

    private static final Pattern COORDINATES = Pattern.compile("[\\w.-]+:[\\w.-]+:[\\w.+-]+");

    /** The web server and all, the connectors for files, and what connectors are usually set up with. */
    private static final List<String> CONNECT =
            List.of("connect-runtime", "connect-json", "connect-transforms", "connect-file");

    /** What Kafka's classes refer to and its POMs don't say; as in its releases. */
    private static final String UNDECLARED = "ch.qos.reload4j:reload4j:1.2.25";

    private final JarCache cache;
    private final CachedArtifacts cached;
    private final KafkaReleases releases;
    private final NestedDistribution nested;
    private final Optional<Path> settings;

    private Artifacts(Settings settings) {
        this.cache = new JarCache(settings.cacheFolder().orElseGet(CacheFolder::ofPlatform));
        this.cached = new CachedArtifacts(cache);
        this.nested = new NestedDistribution(cache);
        this.releases = new KafkaReleases(settings.kafkaFolders(), nested::launcher);
        this.settings = settings.mavenSettings();
    }

    public static Artifacts of(Settings settings) {
        return new Artifacts(settings);
    }

    /**
     * What a worker of Kafka Connect runs from: the user's unpacked release of that version, or else what is published of it.
     *
     * @throws KafkaTestException if it can't be had
     */
    public Distribution connect(KafkaVersion version) {
        return releases.find(version).orElseGet(() -> fetchConnect(version));
    }

    /**
     * The same whether or not the user has unpacked that version: afterwards it can be run without a network.
     *
     * @throws KafkaTestException if it can't be had
     */
    public Distribution fetchConnect(KafkaVersion version) {
        List<String> parts = CONNECT.stream()
                .map(artifact -> "org.apache.kafka:" + artifact + ":" + version)
                .toList();
        List<String> coordinates = version.hasZooKeeper()
                ? Stream.concat(parts.stream(), Stream.of(UNDECLARED)).toList()
                : parts;
        return nested.launcher()
                .with(version, jars(coordinates, ArtifactFailure.ofConnect(version, cache.folder(), settings)));
    }

    /** The version for a cluster that doesn't say its own. */
    public KafkaVersion carriedVersion() {
        return KafkaVersion.asked(nested.version());
    }

    /**
     * The jars of an artifact, and of what it needs at run time.
     *
     * @param coordinates {@code group:artifact:version}
     * @throws KafkaTestException if it can't be had
     */
    public List<Path> jars(String coordinates) {
        if (!COORDINATES.matcher(coordinates).matches()) {
            throw new KafkaTestException(
                    "The artifact \"" + coordinates + "\" was asked for.",
                    "That is not group:artifact:version.",
                    "Write it as org.apache.kafka:connect-file:4.3.1.");
        }
        return jars(List.of(coordinates), ArtifactFailure.of(coordinates, cache.folder(), settings));
    }

    private List<Path> jars(List<String> coordinates, ArtifactFailure failure) {
        return cached.find(coordinates).orElseGet(() -> fetch(coordinates, failure));
    }

    private List<Path> fetch(List<String> coordinates, ArtifactFailure failure) {
        settings.ifPresent(MavenRepositories::check);
        try {
            return FetchLock.during(
                    cache.folder(), () -> cached.find(coordinates).orElseGet(() -> fetchLocked(coordinates, failure)));
        } catch (IOException e) {
            throw CacheFailure.of(cache.folder(), e);
        }
    }

    private List<Path> fetchLocked(List<String> coordinates, ArtifactFailure failure) {
        LoggerFactory.getLogger(Artifacts.class)
                .info("Fetching {} into {}", String.join(", ", coordinates), cache.folder());
        Map<String, List<String>> answer = new MavenResolver(cache, settings).ask(coordinates);
        if (!answer.containsKey("jars")) {
            throw failure.of(answer);
        }
        try {
            return cached.add(
                    coordinates,
                    new LocalJars(answer.getOrDefault("jars", List.of()).stream()
                            .map(Path::of)
                            .filter(jar -> jar.toString().endsWith(".jar"))
                            .toList()));
        } catch (IOException e) {
            throw CacheFailure.of(cache.folder(), e);
        }
    }
}
