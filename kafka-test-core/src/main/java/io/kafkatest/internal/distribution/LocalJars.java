package io.kafkatest.internal.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Jars in Maven's local repository. */
final class LocalJars implements JarSource {

    private final Map<IndexedJar, Path> files = new LinkedHashMap<>();

    LocalJars(List<Path> jars) throws IOException {
        for (Path jar : jars) {
            files.put(
                    new IndexedJar(
                            Sha256.of(jar), Files.size(jar), jar.getFileName().toString()),
                    jar);
        }
    }

    JarIndex index(KafkaVersion version) {
        return index(version.text());
    }

    /** What they are together is for people to read. */
    JarIndex index(String name) {
        return new JarIndex(name, List.copyOf(files.keySet()));
    }

    @Override
    public InputStream open(IndexedJar jar) throws IOException {
        return Files.newInputStream(files.get(jar));
    }

    @Override
    public String description() {
        return "Maven's local repository";
    }
}
