package io.kafkatest.connect;

import io.kafkatest.KafkaTestException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A connector as a test declares it. Immutable.
 *
 * <pre>{@code
 * ConnectorSpec.of("local-file-source", Map.of(
 *         "connector.class", "FileStreamSource",
 *         "file", "test.txt",
 *         "topic", "connect-test"));
 * ConnectorSpec.ofFile(Path.of("config/connect-file-sink.properties")).with("file", sink.toString());
 * }</pre>
 *
 * @param name the connector's name
 * @param properties its configuration, without {@code name}
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ConnectorSpec(String name, Map<String, String> properties) {

    private static final String NAME = "name";

    /**
     * Keeps the values.
     *
     * @param name the connector's name
     * @param properties its configuration
     * @throws KafkaTestException if there is no name
     */
    public ConnectorSpec {
        if (name.isBlank()) {
            throw new KafkaTestException(
                    "A connector was asked for with the properties " + properties + ".",
                    "It has no name.",
                    "Give it one: name=local-file-source.");
        }
        Map<String, String> own = new TreeMap<>(properties);
        own.remove(NAME);
        properties = Collections.unmodifiableMap(own);
    }

    /**
     * A connector by its configuration.
     *
     * @param name its name
     * @param properties its configuration, with {@code connector.class}
     * @return the connector
     * @throws KafkaTestException if there is no name
     */
    public static ConnectorSpec of(String name, Map<String, String> properties) {
        return new ConnectorSpec(name, properties);
    }

    /**
     * A connector by a properties file, as {@code connect-standalone.sh} takes it.
     *
     * @param file with {@code name} among its properties
     * @return the connector
     * @throws KafkaTestException if there is no such file, or it has no {@code name}
     */
    public static ConnectorSpec ofFile(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file, e);
        }
        Map<String, String> properties = new TreeMap<>();
        read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
        String name = properties.get(NAME);
        if (name == null) {
            throw new KafkaTestException(
                    "The connector of the file " + file + " was asked for.",
                    "The file has no property \"name\"; it has " + String.join(", ", properties.keySet()) + ".",
                    "Add a line such as name=local-file-source.");
        }
        return new ConnectorSpec(name, properties);
    }

    private static KafkaTestException unreadable(Path file, Exception cause) {
        return new KafkaTestException(
                "The connector of the file " + file + " was asked for.",
                Files.exists(file) ? "The file can't be read: " + cause.getMessage() + "." : "There is no such file.",
                "Correct the path; it is relative to " + Path.of("").toAbsolutePath() + ".",
                cause);
    }

    /**
     * The same connector with another value of a property.
     *
     * @param property its name
     * @param value its value
     * @return the changed connector
     */
    public ConnectorSpec with(String property, String value) {
        Map<String, String> changed = new TreeMap<>(properties);
        changed.put(property, value);
        return new ConnectorSpec(name, changed);
    }
}
