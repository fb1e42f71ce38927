package io.kafkatest.internal.distribution;

import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** The repositories of the user's Maven settings; what they have ends up in the cache. */
final class MavenRepositories implements DistributionSource {

    private final JarCache cache;
    private final CachedVersions cached;
    private final Optional<Path> settings;

    MavenRepositories(JarCache cache, CachedVersions cached, Optional<Path> settings) {
        this.cache = cache;
        this.cached = cached;
        this.settings = settings;
    }

    @Override
    public Optional<Distribution> find(KafkaVersion version) {
        settings.ifPresent(MavenRepositories::check);
        try {
            return FetchLock.during(cache.folder(), () -> Optional.of(cachedMeanwhileOrFetched(version)));
        } catch (IOException e) {
            throw CacheFailure.of(cache.folder(), e);
        }
    }

    private Distribution cachedMeanwhileOrFetched(KafkaVersion version) throws IOException {
        Optional<Distribution> meanwhile = cached.find(version);
        return meanwhile.isPresent() ? meanwhile.get() : fetch(version);
    }

    static void check(Path settings) {
        if (!Files.isRegularFile(settings)) {
            throw new KafkaTestException(
                    "The setting " + Settings.PREFIX + "maven-settings names " + settings.toAbsolutePath() + ".",
                    "There is no such file.",
                    "Name Maven's settings.xml, or remove the setting: then Maven's own is taken.");
        }
    }

    private Distribution fetch(KafkaVersion version) throws IOException {
        LoggerFactory.getLogger(MavenRepositories.class).info("Fetching Kafka {} into {}", version, cache.folder());
        Map<String, List<String>> answer = new MavenResolver(cache, settings).ask(version);
        if (!answer.containsKey("jars")) {
            throw new FetchFailure(version, cache.folder(), settings).of(answer);
        }
        LocalJars jars = new LocalJars(
                answer.getOrDefault("jars", List.of()).stream().map(Path::of).toList());
        return cached.add(version, jars.index(version), jars);
    }
}
