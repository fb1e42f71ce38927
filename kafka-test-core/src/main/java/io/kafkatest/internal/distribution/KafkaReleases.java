package io.kafkatest.internal.distribution;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The releases that the user has unpacked; each serves its own version and no other, from where it is. */
final class KafkaReleases implements DistributionSource {

    private final List<Path> folders;
    private final Supplier<Launcher> launcher;

    KafkaReleases(List<Path> folders, Supplier<Launcher> launcher) {
        this.folders = folders;
        this.launcher = launcher;
    }

    /** The version of the first release that is such as is wanted. */
    Optional<String> first(Predicate<KafkaVersion> wanted) {
        return all().stream()
                .map(KafkaRelease::version)
                .filter(wanted)
                .map(KafkaVersion::text)
                .findFirst();
    }

    @Override
    public Optional<Distribution> find(KafkaVersion version) {
        return all().stream()
                .filter(release -> release.version().equals(version))
                .findFirst()
                .map(release -> launcher.get().with(version, release.jars()));
    }

    private List<KafkaRelease> all() {
        return folders.stream().map(KafkaRelease::in).toList();
    }
}
