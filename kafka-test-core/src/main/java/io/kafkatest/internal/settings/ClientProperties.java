package io.kafkatest.internal.settings;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.text.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The properties of Kafka's clients that reach a cluster which runs already: each a setting, or all in a file. */
final class ClientProperties {

    /** What the name of a setting begins with that is a client property. */
    static final String PREFIX = Setting.PREFIX + "external.";

    private ClientProperties() {}

    /** The names that Kafka's own clients know; what is plugged into them may read others. */
    static Set<String> known() {
        Set<String> names = new TreeSet<>(AdminClientConfig.configNames());
        names.addAll(ProducerConfig.configNames());
        names.addAll(ConsumerConfig.configNames());
        return names;
    }

    /** Reads a file as Kafka's command-line tools do, so that one of theirs serves here too. */
    static Map<String, String> read(String file) {
        Path path = Path.of(file).toAbsolutePath();
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(path)) {
            properties.load(in);
        } catch (NoSuchFileException e) {
            throw unreadable(path, "There is no such file.", e);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(path, Sentence.of("It can't be read as a properties file: " + e.getMessage()), e);
        }
        Map<String, String> read = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> read.put(name, properties.getProperty(name).strip()));
        return read;
    }

    private static KafkaTestException unreadable(Path path, String wrong, Exception cause) {
        return new KafkaTestException(
                "The client properties in " + path + " were to be read.",
                wrong,
                "Correct the setting " + Setting.EXTERNAL_CONFIG.fullName() + "; a relative path begins at "
                        + Path.of("").toAbsolutePath() + ".",
                cause);
    }
}
