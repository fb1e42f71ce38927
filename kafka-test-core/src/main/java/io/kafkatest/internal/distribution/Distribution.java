package io.kafkatest.internal.distribution;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A Kafka version that can be run: the launcher's jar first, then Kafka's own. */
public record Distribution(String version, List<Path> jars) {

    /** The folder for what is made of its jars once: the cache that the launcher's jar is in. */
    public Path cache() {
        Path jarsOfCache = Objects.requireNonNull(jars.get(0).getParent());
        return Objects.requireNonNull(jarsOfCache.getParent());
    }
}
