package io.kafkatest.junit5.internal;

import io.kafkatest.spi.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;

/** The settings of a build, JUnit's configuration parameters first. */
final class JUnitSettings {

    private static final String FILE = "junit-platform.properties";

    private JUnitSettings() {}

    static Settings with(Function<String, Optional<String>> parameters) {
        return Settings.ofThisJvm().preferring(parameters, namesInFile());
    }

    /** An extension can't ask JUnit which parameters there are; most stand in this file, where they can be misspelt. */
    private static Set<String> namesInFile() {
        Properties properties = new Properties();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            // JUnit reads it too, and says so
        }
        return properties.stringPropertyNames();
    }
}
