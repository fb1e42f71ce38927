package io.kafkatest.resolver;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.transfer.RepositoryOfflineException;

/** Why Maven couldn't do what it was asked: a kind that {@link KafkaResolver} answers with, and Maven's words. */
final class MavenFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String kind;

    private MavenFailure(String kind, Throwable reason) {
        this(kind, String.valueOf(reason.getMessage()));
    }

    private MavenFailure(String kind, String words) {
        super(Credentials.removedFrom(words.replaceAll("\\s+", " ").strip()));
        this.kind = kind;
    }

    String kind() {
        return kind;
    }

    static MavenFailure ofSettings(RuntimeException e) {
        return e.getCause() instanceof SettingsBuildingException settings
                ? new MavenFailure("settings", settings.getProblems().get(0).getMessage())
                : new MavenFailure("settings", e);
    }

    static MavenFailure of(RepositoryException e) {
        return first("damaged", e, reason -> reason.getCause() instanceof ChecksumFailureException)
                .or(() -> first("offline", e, reason -> reason.getCause() instanceof RepositoryOfflineException))
                .or(() -> first("failed", e, MavenFailure::isNoAnswer))
                .or(() -> first("failed", e, ArtifactNotFoundException.class::isInstance))
                .orElseGet(() -> new MavenFailure("failed", e));
    }

    /** Whether each repository has answered that it hasn't got it. */
    static boolean isNotFound(ArtifactResolutionException e) {
        return reasons(e).anyMatch(ArtifactNotFoundException.class::isInstance)
                && reasons(e).noneMatch(reason -> isNoAnswer(reason) || reason instanceof RepositoryOfflineException);
    }

    private static boolean isNoAnswer(Throwable reason) {
        return reason instanceof ArtifactTransferException && !(reason instanceof ArtifactNotFoundException);
    }

    private static Optional<MavenFailure> first(String kind, Throwable e, Predicate<Throwable> predicate) {
        return reasons(e).filter(predicate).findFirst().map(reason -> new MavenFailure(kind, reason));
    }

    /** An exception, its causes, and what the resolver keeps beside them. */
    private static Stream<Throwable> reasons(Throwable e) {
        return Stream.concat(Stream.of(e), direct(e).flatMap(MavenFailure::reasons));
    }

    private static Stream<Throwable> direct(Throwable e) {
        if (e instanceof ArtifactResolutionException resolution) {
            return resolution.getResults().stream().flatMap(result -> result.getExceptions().stream());
        }
        if (e instanceof DependencyCollectionException collection) {
            return collection.getResult().getExceptions().stream().map(Throwable.class::cast);
        }
        return Stream.ofNullable(e.getCause());
    }
}
