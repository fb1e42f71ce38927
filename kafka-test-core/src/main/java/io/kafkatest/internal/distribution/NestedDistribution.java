package io.kafkatest.internal.distribution;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The Kafka version that travels inside the jar of kafka-test-broker, and the launcher for all versions. */
final class NestedDistribution implements DistributionSource {

    private final JarCache cache;
    private final NestedJars nested = NestedJars.ofBroker();

    NestedDistribution(JarCache cache) {
        this.cache = cache;
    }

    String version() {
        return nested.index().version();
    }

    Launcher launcher() {
        return new Launcher(unpacked(true).get(0));
    }

    @Override
    public Optional<Distribution> find(KafkaVersion version) {
        return version.text().equals(version())
                ? Optional.of(launcher().with(version, unpacked(false)))
                : Optional.empty();
    }

    private List<Path> unpacked(boolean launcher) {
        List<IndexedJar> jars = nested.index().jars().stream()
                .filter(jar -> jar.name().equals(Launcher.NAME) == launcher)
                .toList();
        return cache.fill(new JarIndex(version(), jars), nested);
    }
}
