package io.kafkatest.internal.distribution;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where each platform wants caches to be. */
final class CacheFolder {

    private static final String NAME = "kafka-test";

    private CacheFolder() {}

    static Path ofPlatform() {
        Path home = Path.of(System.getProperty("user.home"));
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return environment("LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve(NAME)
                    .resolve("cache");
        }
        Path standard = os.startsWith("mac") ? home.resolve("Library").resolve("Caches") : home.resolve(".cache");
        return environment("XDG_CACHE_HOME").orElse(standard).resolve(NAME);
    }

    /** The XDG specification says that a relative path is to be ignored. */
    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
