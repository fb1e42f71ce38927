package io.kafkatest.internal.settings;

import io.kafkatest.KafkaTestException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place where settings are written.
 *
 * @param place says where a setting of a given name stands there
 * @param spelling how a setting's name is written there
 * @param reading what a name that is written there means, as far as it is made of words with dots between them
 * @param names what is written there, in that spelling, whether it is a setting or not
 * @param lookup answers a name in that spelling
 */
public record Source(
        Function<String, String> place,
        Function<String, String> spelling,
        Function<String, String> reading,
        Set<String> names,
        Function<String, Optional<String>> lookup) {

    private static final String FILE = ".kafka-test.properties";

    public static Source jUnit(Function<String, Optional<String>> lookup, Set<String> names) {
        return new Source(
                name -> "the JUnit configuration parameter " + name,
                Function.identity(),
                Function.identity(),
                names,
                lookup);
    }

    public static Source systemProperties() {
        return new Source(
                name -> "the system property " + name,
                Function.identity(),
                Function.identity(),
                System.getProperties().stringPropertyNames(),
                name -> Optional.ofNullable(System.getProperty(name)));
    }

    public static Source environment() {
        return new Source(
                name -> "the environment variable " + environmentName(name),
                Source::environmentName,
                name -> name.toLowerCase(Locale.ROOT).replace('_', '.'),
                System.getenv().keySet(),
                name -> Optional.ofNullable(System.getenv(name)));
    }

    public static Source userFile() {
        return file(Path.of(System.getProperty("user.home"), FILE));
    }

    static Source file(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (NoSuchFileException e) {
            // most users have none
        } catch (IOException | IllegalArgumentException e) {
            throw new KafkaTestException(
                    "The settings in " + file + " were to be read.",
                    "That failed: " + e + ".",
                    "Make it a properties file in UTF-8 that can be read, or remove it.",
                    e);
        }
        return new Source(
                name -> name + " in " + file,
                Function.identity(),
                Function.identity(),
                properties.stringPropertyNames(),
                name -> Optional.ofNullable(properties.getProperty(name)));
    }

    Optional<String> value(String name) {
        return lookup.apply(spelling.apply(name)).filter(value -> !value.isBlank());
    }

    /** What is written there and would be a setting if there were one of that name. */
    Set<String> namesOfOurs() {
        return namesThatBegin(spelling.apply(Setting.PREFIX)).collect(Collectors.toSet());
    }

    /** The client properties that are written there, in Kafka's names. */
    Set<String> clientProperties() {
        String prefix = spelling.apply(ClientProperties.PREFIX);
        Set<String> settings = Setting.fullNames().stream().map(spelling).collect(Collectors.toSet());
        return namesThatBegin(prefix)
                .filter(name -> !settings.contains(name))
                .map(name -> reading.apply(name.substring(prefix.length())))
                .collect(Collectors.toSet());
    }

    private Stream<String> namesThatBegin(String prefix) {
        return names.stream().filter(name -> name.startsWith(prefix) && name.length() > prefix.length());
    }

    private static String environmentName(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
