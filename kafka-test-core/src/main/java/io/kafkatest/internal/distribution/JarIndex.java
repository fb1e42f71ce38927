package io.kafkatest.internal.distribution;

import java.util.List;
import java.util.stream.Stream;

/** What something consists of: its version, and its jars. */
record JarIndex(String version, List<IndexedJar> jars) {

    private static final String VERSION = "version ";

    JarIndex {
        jars = List.copyOf(jars);
    }

    /**
     * Reads the lines of an index file.
     *
     * @throws IllegalArgumentException if they are no index
     */
    static JarIndex parse(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWith(VERSION)) {
            throw new IllegalArgumentException("an index begins with a version");
        }
        return new JarIndex(
                lines.get(0).substring(VERSION.length()),
                lines.stream().skip(1).map(IndexedJar::parse).toList());
    }

    List<String> lines() {
        return Stream.concat(Stream.of(VERSION + version), jars.stream().map(IndexedJar::line))
                .toList();
    }
}
