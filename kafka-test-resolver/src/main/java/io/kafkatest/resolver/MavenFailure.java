package io.kafkatest.resolver;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
        super(Credentials.removedFrom(String.valueOf(reason.getMessage())));
        this.kind = kind;
    }

    String kind() {
        return kind;
    }

    static MavenFailure ofSettings(Throwable reason) {
        return new MavenFailure("failed", reason.getCause() == null ? reason : reason.getCause());
    }

    static MavenFailure of(RepositoryException e) {
        return first(e, reason -> reason.getCause() instanceof ChecksumFailureException)
                .map(reason -> new MavenFailure("damaged", reason))
                .or(() -> first(e, reason -> reason.getCause() instanceof RepositoryOfflineException)
                        .map(reason -> new MavenFailure("offline", reason)))
                .or(() -> first(e, MavenFailure::isNoAnswer).map(reason -> new MavenFailure("failed", reason)))
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

    private static Optional<Throwable> first(Throwable e, Predicate<Throwable> predicate) {
        return reasons(e).filter(predicate).findFirst();
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
