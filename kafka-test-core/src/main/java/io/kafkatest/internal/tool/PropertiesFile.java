package io.kafkatest.internal.tool;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What a command connects with, in a file that it is given: for its owner alone and not for long, since there are passwords in it. */
record PropertiesFile(Optional<Path> path) implements AutoCloseable {

    /** A file with some properties, or none if there are none. */
    static PropertiesFile of(Map<String, String> properties) throws IOException {
        if (properties.isEmpty()) {
            return new PropertiesFile(Optional.empty());
        }
        Path file = Files.createTempFile("kafka-test-client", ".properties");
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
            Properties written = new Properties();
            written.putAll(properties);
            written.store(out, null);
        }
        return new PropertiesFile(Optional.of(file));
    }

    @Override
    public void close() throws IOException {
        if (path.isPresent()) {
            Files.deleteIfExists(path.get());
        }
    }
}
