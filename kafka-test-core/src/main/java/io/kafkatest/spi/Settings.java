package io.kafkatest.spi;

import io.kafkatest.KafkaTestException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The settings of a build, and the one place where they are read. Each is looked up as a JUnit configuration parameter,
 * then as a system property ({@code kafka-test.timeout}), then in the environment ({@code KAFKA_TEST_TIMEOUT}).
 *
 * <table>
 * <caption>Settings</caption>
 * <tr><th>Name</th><th>Meaning</th><th>Default</th></tr>
 * <tr><td>{@code kafka-test.timeout}</td><td>how long an assertion waits, such as {@code 5s}</td><td>5 s</td></tr>
 * <tr><td>{@code kafka-test.cache-dir}</td><td>where Kafka's jars are unpacked</td><td>the user's cache folder</td></tr>
 * <tr><td>{@code kafka-test.data-dir}</td><td>where brokers keep their data</td><td>a memory-backed folder, else the temporary one</td></tr>
 * <tr><td>{@code kafka-test.broker-log-level}</td><td>the lowest level of broker log events that also go to SLF4J: {@code OFF},
 * {@code ERROR}, {@code WARNING}, {@code INFO}, {@code DEBUG} or {@code TRACE}</td><td>{@code OFF}</td></tr>
 * </table>
 *
 * <pre>{@code
 * Duration timeout = Settings.ofThisJvm().timeout();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Settings {

    /** What every name begins with. */
    public static final String PREFIX = "kafka-test.";

    private final Function<String, Optional<String>> lookup;

    private Settings(Function<String, Optional<String>> lookup) {
        this.lookup = lookup;
    }

    /**
     * System properties, then the environment.
     *
     * @return the settings as they are now
     */
    public static Settings ofThisJvm() {
        return new Settings(name -> Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(environmentName(name)))));
    }

    /**
     * The same, with something that is asked before: JUnit's configuration parameters.
     *
     * @param first answers a setting's full name, such as {@code kafka-test.timeout}
     * @return the settings
     */
    public Settings preferring(Function<String, Optional<String>> first) {
        return new Settings(name -> first.apply(name).or(() -> lookup.apply(name)));
    }

    private static String environmentName(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /**
     * How long an assertion waits.
     *
     * @return {@code kafka-test.timeout}, 5 seconds by default
     * @throws KafkaTestException if the value is no duration
     */
    public Duration timeout() {
        return read("timeout", Settings::duration, "a duration such as 5s, 500ms or PT1M")
                .orElse(Duration.ofSeconds(5));
    }

    /**
     * Where Kafka's jars are unpacked.
     *
     * @return {@code kafka-test.cache-dir}, or empty for the platform's cache folder
     * @throws KafkaTestException if the value is no path
     */
    public Optional<Path> cacheFolder() {
        return read("cache-dir", Path::of, "a folder");
    }

    /**
     * Where brokers keep their data.
     *
     * @return {@code kafka-test.data-dir}, or empty for a memory-backed or temporary folder
     * @throws KafkaTestException if the value is no path
     */
    public Optional<Path> dataFolder() {
        return read("data-dir", Path::of, "a folder");
    }

    /**
     * The lowest level of broker log events that also go to the user's logging.
     *
     * @return {@code kafka-test.broker-log-level}, {@code OFF} by default
     * @throws KafkaTestException if the value is no level
     */
    public Level brokerLogLevel() {
        return read("broker-log-level", Settings::level, "one of " + Arrays.toString(Level.values()))
                .orElse(Level.OFF);
    }

    private <T> Optional<T> read(String name, Function<String, T> parse, String expected) {
        return lookup.apply(PREFIX + name).filter(value -> !value.isBlank()).map(value -> {
            try {
                return parse.apply(value.strip());
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new KafkaTestException(
                        "The setting " + PREFIX + name + " is \"" + value + "\".",
                        "That is not " + expected + ".",
                        "Correct it where it is set: a JUnit configuration parameter, the system property " + PREFIX
                                + name + " or the environment variable " + environmentName(PREFIX + name) + ".",
                        e);
            }
        });
    }

    private static Level level(String value) {
        String name = value.toUpperCase(Locale.ROOT);
        return Level.valueOf(name.equals("WARN") ? "WARNING" : name);
    }

    private static Duration duration(String value) {
        String text = value.toUpperCase(Locale.ROOT);
        Duration duration = text.endsWith("MS")
                ? Duration.ofMillis(
                        Long.parseLong(text.substring(0, text.length() - 2).strip()))
                : Duration.parse(text.startsWith("P") ? text : "PT" + text.replace(" ", ""));
        if (duration.isNegative()) {
            throw new IllegalArgumentException("negative");
        }
        return duration;
    }
}
