package io.kafkatest.internal.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PropertiesFileTest {

    @Test
    void hasWhatKafkaIsToRead() throws IOException {
        try (PropertiesFile file = PropertiesFile.of(Map.of("sasl.jaas.config", "password=\"grüße\\n\";"))) {
            Properties read = new Properties();
            try (Reader in = Files.newBufferedReader(file.path().orElseThrow(), StandardCharsets.ISO_8859_1)) {
                read.load(in);
            }
            assertThat(read).containsOnly(Map.entry("sasl.jaas.config", "password=\"grüße\\n\";"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isForItsOwnerAlone() throws IOException {
        try (PropertiesFile file = PropertiesFile.of(Map.of("a", "b"))) {
            assertThat(Files.getPosixFilePermissions(file.path().orElseThrow()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void isGoneWhenItIsClosed() throws IOException {
        Path path;
        try (PropertiesFile file = PropertiesFile.of(Map.of("a", "b"))) {
            path = file.path().orElseThrow();
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void isNoneIfThereIsNothingToRead() throws IOException {
        try (PropertiesFile file = PropertiesFile.of(Map.of())) {
            assertThat(file.path()).isEmpty();
        }
    }
}
