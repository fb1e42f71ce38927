package io.kafkatest.internal.distribution;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jar that starts nodes, which goes before the jars of any Kafka: it brings the logging that those are to find. */
record Launcher(Path jar) {

    static final String NAME = "launcher.jar";

    Distribution with(KafkaVersion version, List<Path> jars) {
        return new Distribution(
                version.text(), Stream.concat(Stream.of(jar), jars.stream()).toList());
    }
}
