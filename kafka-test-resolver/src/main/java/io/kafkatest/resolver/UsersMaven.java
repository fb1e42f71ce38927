package io.kafkatest.resolver;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;

/** Maven's resolver, set up as the user's Maven is. */
final class UsersMaven implements AutoCloseable {

    private final Context context;
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    private UsersMaven(Context context) {
        this.context = context;
        this.system = context.repositorySystem();
        this.session = context.repositorySystemSession();
        this.repositories = context.remoteRepositories();
    }

    static UsersMaven open(Optional<Path> settings) throws MavenFailure {
        ContextOverrides overrides = ContextOverrides.create()
                .withUserSettings(true)
                .withUserSettingsXmlOverride(settings.orElse(null))
                .build();
        try {
            return new UsersMaven(new UsersMavenRuntime().create(overrides));
        } catch (IllegalStateException e) {
            throw MavenFailure.ofSettings(e);
        }
    }

    boolean has(Artifact artifact) throws MavenFailure {
        try {
            system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, null));
            return true;
        } catch (ArtifactResolutionException e) {
            if (MavenFailure.isNotFound(e)) {
                return false;
            }
            throw MavenFailure.of(e);
        }
    }

    /** The jars of dependencies and of what they depend on, on the disk. */
    List<String> jars(List<Dependency> dependencies) throws MavenFailure {
        CollectRequest collect = new CollectRequest(dependencies, List.of(), repositories);
        try {
            return system
                    .resolveDependencies(session, new DependencyRequest(collect, null))
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact().getFile().getAbsolutePath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw MavenFailure.of(e);
        }
    }

    /** All versions of an artifact, in their order. */
    List<String> versions(Artifact artifact) throws MavenFailure {
        try {
            return system
                    .resolveVersionRange(
                            session, new VersionRangeRequest(artifact.setVersion("[0,)"), repositories, null))
                    .getVersions()
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (VersionRangeResolutionException e) {
            throw MavenFailure.of(e);
        }
    }

    List<String> repositories() {
        return repositories.stream()
                .map(repository -> repository.getId() + " (" + repository.getUrl() + ")")
                .map(Credentials::removedFrom)
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
