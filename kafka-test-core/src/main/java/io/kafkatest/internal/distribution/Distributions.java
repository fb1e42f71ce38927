package io.kafkatest.internal.distribution;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.Settings;
import java.nio.file.Path;
import java.util.List;

/**
 * All Kafka versions there are, in the order in which they are looked for: releases that the user has unpacked, the one
 * that travels with this library, the cache, and Maven repositories.
 */
public final class Distributions {

    /** The last line of versions that have ZooKeeper ends with it. */
    private static final String NEWEST_WITH_ZOOKEEPER = "3.9.2";

    private final Path cacheFolder;
    private final KafkaReleases releases;
    private final NestedDistribution nested;
    private final List<DistributionSource> lasting;

    private Distributions(Path cacheFolder, Settings settings) {
        JarCache cache = new JarCache(cacheFolder);
        this.cacheFolder = cacheFolder;
        this.nested = new NestedDistribution(cache);
        this.releases = new KafkaReleases(settings.kafkaFolders(), nested::launcher);
        CachedVersions cached = new CachedVersions(cache, nested::launcher);
        this.lasting = List.of(nested, cached, new MavenRepositories(cache, cached, settings.mavenSettings()));
    }

    public static Distributions of(Settings settings) {
        return new Distributions(settings.cacheFolder().orElseGet(CacheFolder::ofPlatform), settings);
    }

    /**
     * The Kafka version that a spec asks for, or the default one for it.
     *
     * @throws io.kafkatest.KafkaTestException if it can't be had
     */
    public Distribution find(ClusterSpec spec) {
        KafkaVersion version = versionFor(spec);
        return releases.find(version).orElseGet(() -> fetch(version));
    }

    /**
     * Which version that is, without looking for it.
     *
     * @throws io.kafkatest.KafkaTestException if it is none that could be run as the spec says
     */
    public KafkaVersion versionFor(ClusterSpec spec) {
        KafkaVersion version =
                KafkaVersion.asked(spec.version().isEmpty() ? defaultVersion(spec.mode()) : spec.version());
        if (spec.mode() == ClusterMode.ZOOKEEPER && !version.hasZooKeeper()) {
            throw new KafkaTestException(
                    "A cluster of Kafka " + version + " in ZooKeeper mode was asked for.",
                    "Kafka 4.x has no ZooKeeper mode; versions 3.3 to 3.9 have it.",
                    "Ask for one of those, or for KRaft mode.");
        }
        return version;
    }

    /**
     * The same whether or not the user has unpacked that version: afterwards it can be run without a network.
     *
     * @throws io.kafkatest.KafkaTestException if it can't be had
     */
    public Distribution fetch(KafkaVersion version) {
        return lasting.stream()
                .flatMap(source -> source.find(version).stream())
                .findFirst()
                .orElseThrow();
    }

    /** The version for those who ask for none: the first of the user's releases, if there are any. */
    public String defaultVersion(ClusterMode mode) {
        return mode == ClusterMode.ZOOKEEPER
                ? releases.first(KafkaVersion::hasZooKeeper).orElse(NEWEST_WITH_ZOOKEEPER)
                : releases.first(version -> true).orElseGet(nested::version);
    }

    /** The version that travels with this library. */
    public KafkaVersion carriedVersion() {
        return KafkaVersion.asked(nested.version());
    }

    /** Where everything is kept that was not the user's before. */
    public Path cacheFolder() {
        return cacheFolder;
    }
}
