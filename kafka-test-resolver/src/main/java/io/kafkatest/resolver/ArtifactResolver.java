package io.kafkatest.resolver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;

/**
 * Gets artifacts with all that they need at run time, as {@link KafkaResolver} gets Kafka: the parts of Kafka Connect, and
 * plugins of users.
 *
 * <p>The question is a list of {@code group:artifact:version}. The answers are those of {@link KafkaResolver}; with {@code
 * versions} there is also {@code artifact}, the one of which there is no such version.
 */
public final class ArtifactResolver implements Function<List<String>, Map<String, List<String>>> {

    private final Optional<Path> settings;

    /**
     * Makes a resolver; it asks nobody yet.
     *
     * @param settings the user's settings.xml, or empty for the one in its usual place
     */
    public ArtifactResolver(Optional<Path> settings) {
        this.settings = settings;
    }

    @Override
    public Map<String, List<String>> apply(List<String> coordinates) {
        try (UsersMaven maven = UsersMaven.open(settings)) {
            List<Dependency> dependencies = new ArrayList<>();
            for (String written : coordinates) {
                Artifact artifact = new DefaultArtifact(written);
                if (!maven.has(artifact)) {
                    return unknown(maven, written, artifact);
                }
                dependencies.add(new Dependency(artifact, "runtime", false, KafkaArtifacts.LOGGING_BINDINGS));
            }
            return Map.of("jars", maven.jars(dependencies));
        } catch (MavenFailure e) {
            return Map.of(e.kind(), List.of(e.getMessage()));
        }
    }

    private static Map<String, List<String>> unknown(UsersMaven maven, String written, Artifact artifact)
            throws MavenFailure {
        return Map.of(
                "artifact",
                List.of(written),
                "versions",
                maven.versions(artifact),
                "repositories",
                maven.repositories());
    }
}
