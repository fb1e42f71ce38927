package io.kafkatest.internal.distribution;

import java.nio.file.Path;
import java.util.List;

/** A Kafka version that can be run: the launcher's jar first, then Kafka's own. */
public record Distribution(String version, List<Path> jars) {}
