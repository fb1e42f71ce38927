package io.kafkatest.resolver;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gets the jars of a Kafka version, as the user's Maven would: from its local repository, else from the repositories, and
 * through the mirrors and proxies, that its settings name.
 *
 * <p>The answer to a version is one of:
 *
 * <ul>
 *   <li>{@code jars}: the paths of all jars in the local repository
 *   <li>{@code versions} and {@code repositories}: there is no such version, but these, in these repositories
 *   <li>{@code settings}: Maven's settings can't be read, in Maven's words
 *   <li>{@code offline}: Maven is offline and hasn't got all of it, in Maven's words
 *   <li>{@code damaged}: a repository gave something else than its checksum says, in Maven's words
 *   <li>{@code failed}: what else is wrong, in Maven's words
 * </ul>
 */
public final class KafkaResolver implements Function<String, Map<String, List<String>>> {

    private final Optional<Path> settings;

    /**
     * Makes a resolver; it asks nobody yet.
     *
     * @param settings the user's settings.xml, or empty for the one in its usual place
     */
    public KafkaResolver(Optional<Path> settings) {
        this.settings = settings;
    }

    @Override
    public Map<String, List<String>> apply(String version) {
        try (UsersMaven maven = UsersMaven.open(settings)) {
            KafkaArtifacts kafka = new KafkaArtifacts(version);
            return maven.has(kafka.broker()) ? jars(maven, kafka) : unknown(maven, kafka);
        } catch (MavenFailure e) {
            return Map.of(e.kind(), List.of(e.getMessage()));
        }
    }

    private static Map<String, List<String>> jars(UsersMaven maven, KafkaArtifacts kafka) throws MavenFailure {
        return Map.of("jars", maven.jars(kafka.dependencies(maven.has(kafka.tools()))));
    }

    private static Map<String, List<String>> unknown(UsersMaven maven, KafkaArtifacts kafka) throws MavenFailure {
        return Map.of("versions", maven.versions(kafka.broker()), "repositories", maven.repositories());
    }
}
