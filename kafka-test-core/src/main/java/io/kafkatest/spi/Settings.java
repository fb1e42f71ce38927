package io.kafkatest.spi;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.internal.settings.Setting;
import io.kafkatest.internal.settings.Source;
import io.kafkatest.internal.settings.Sources;
import io.kafkatest.internal.text.DurationText;
import io.kafkatest.internal.text.SizeText;
import java.io.File;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The settings of a build. Each is looked up as a JUnit configuration parameter, then as a system property
 * ({@code kafka-test.timeout}), then in the environment ({@code KAFKA_TEST_TIMEOUT}), then in the file
 * {@code .kafka-test.properties} of the user's home folder. What a test says itself, by annotation or in code, comes before
 * all of them.
 *
 * <table>
 * <caption>Settings</caption>
 * <tr><th>Name</th><th>Meaning</th><th>Default</th></tr>
 * <tr><td>{@code kafka-test.run-on}</td><td>where clusters run: {@code in-process}, {@code process}, {@code container}
 * or {@code external}</td><td>{@code in-process}; {@code process} with {@code kafka-test.keep-alive}</td></tr>
 * <tr><td>{@code kafka-test.version}</td><td>the brokers' Kafka version</td><td>the first release in
 * {@code kafka-test.kafka-dir}, else the one the library carries</td></tr>
 * <tr><td>{@code kafka-test.mode}</td><td>{@code kraft} or {@code zookeeper}</td><td>{@code kraft}</td></tr>
 * <tr><td>{@code kafka-test.brokers}</td><td>how many brokers a cluster has</td><td>1</td></tr>
 * <tr><td>{@code kafka-test.controllers}</td><td>how many nodes do nothing but keep the metadata, in KRaft mode</td>
 * <td>0: the first broker does so</td></tr>
 * <tr><td>{@code kafka-test.image}</td><td>the image of a cluster's containers</td><td>{@code apache/kafka:<version>}, or one that
 * is built</td></tr>
 * <tr><td>{@code kafka-test.base-image}</td><td>the image with a Java runtime that images are built from, for all versions if it
 * is set</td><td>{@code eclipse-temurin:17-jre}, where there is no {@code apache/kafka:<version>}</td></tr>
 * <tr><td>{@code kafka-test.without-docker}</td><td>what becomes of a test that asks for containers where no Docker is set up:
 * {@code fail}, {@code skip} or {@code in-process}</td><td>{@code fail}</td></tr>
 * <tr><td>{@code kafka-test.connect-run-on}</td><td>where workers of Kafka Connect run: {@code in-process}, {@code process} or
 * {@code container}</td><td>{@code in-process} beside brokers that do, otherwise {@code process}</td></tr>
 * <tr><td>{@code kafka-test.keep-alive}</td><td>how long a cluster of its own process waits for the next JVM that wants it,
 * such as {@code 10m}</td><td>not at all</td></tr>
 * <tr><td>{@code kafka-test.external.*}</td><td>the client properties with which a cluster is reached that runs already, such
 * as {@code kafka-test.external.bootstrap.servers}</td><td>none</td></tr>
 * <tr><td>{@code kafka-test.external-config}</td><td>a properties file with more of them</td><td>none</td></tr>
 * <tr><td>{@code kafka-test.external-sweep}</td><td>how old has to be what crashed runs left on such a cluster to be deleted,
 * such as {@code 1d}</td><td>nothing is</td></tr>
 * <tr><td>{@code kafka-test.unsupported}</td><td>what becomes of a test that asks for what the way its cluster runs can't give:
 * {@code fail} or {@code skip}</td><td>{@code fail}</td></tr>
 * <tr><td>{@code kafka-test.timeout}</td><td>how long an assertion waits, such as {@code 5s}</td><td>5 s</td></tr>
 * <tr><td>{@code kafka-test.strict}</td><td>whether a test fails for what it leaves behind: {@code on} or {@code off}</td>
 * <td>{@code off}</td></tr>
 * <tr><td>{@code kafka-test.attachment}</td><td>how big may become what is attached to a failed test, such as {@code 10MB}, or
 * {@code off}</td><td>10 MB</td></tr>
 * <tr><td>{@code kafka-test.cache-dir}</td><td>where Kafka's jars are kept</td><td>the user's cache folder</td></tr>
 * <tr><td>{@code kafka-test.kafka-dir}</td><td>unpacked Kafka releases to run, separated as in a class path</td><td>none</td></tr>
 * <tr><td>{@code kafka-test.maven-settings}</td><td>the settings file of Maven for fetching other versions</td>
 * <td>{@code settings.xml} in the user's {@code .m2} folder</td></tr>
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

    private static final String A_DURATION = "a duration such as 5s, 500ms or PT1M";

    private static final long DEFAULT_ATTACHMENT = 10 * 1024 * 1024;

    private final Sources sources;

    private Settings(Sources sources) {
        this.sources = sources;
    }

    /**
     * System properties, then the environment, then the user's file.
     *
     * @return the settings as they are now
     * @throws KafkaTestException if the user's file can't be read
     */
    public static Settings ofThisJvm() {
        return new Settings(Sources.ofThisJvm());
    }

    /**
     * The same, with something that is asked before: JUnit's configuration parameters.
     *
     * @param first answers a setting's full name, such as {@code kafka-test.timeout}
     * @return the settings
     */
    public Settings preferring(Function<String, Optional<String>> first) {
        return preferring(first, Set.of());
    }

    /**
     * The same, with something that is asked before and whose names can be checked: JUnit's configuration parameters.
     *
     * @param first answers a setting's full name, such as {@code kafka-test.timeout}
     * @param names all names that it answers
     * @return the settings
     */
    public Settings preferring(Function<String, Optional<String>> first, Set<String> names) {
        return new Settings(sources.preferring(Source.jUnit(first, names)));
    }

    /**
     * Says what a cluster leaves open: where it runs, and if it is to be started, its mode and version.
     *
     * @param spec what a test asks for
     * @return the same, with what the settings add; its version is empty if they don't say it either
     * @throws KafkaTestException if a value can't be understood, or a name that begins with {@link #PREFIX} is no setting
     */
    public ClusterSpec complete(ClusterSpec spec) {
        sources.checkNames();
        if (spec.bootstrapServers().isPresent()) {
            return spec; // somebody else has said all that
        }
        RunOn runOn = spec.runOn() == RunOn.DEFAULT ? runOn(spec) : spec.runOn();
        ClusterSpec.Builder completed = spec.toBuilder().runOn(runOn);
        if (runOn == RunOn.EXTERNAL) {
            return completed.build(); // it has the version and the mode that it has
        }
        if (runOn == RunOn.CONTAINER && spec.image().isEmpty()) {
            completed.image(
                    sources.read(Setting.IMAGE, Function.identity(), "an image").orElse(""));
        }
        if (spec.version().isEmpty()
                && (runOn != RunOn.CONTAINER || spec.image().isEmpty())) {
            completed.version(sources.read(Setting.VERSION, Function.identity(), "a version")
                    .orElse(""));
        }
        completed.brokers(spec.saysHowManyBrokers() ? spec.brokers() : brokers());
        completed.controllers(spec.saysHowManyControllers() ? spec.controllers() : controllers(spec));
        if (spec.mode() == ClusterMode.DEFAULT) {
            completed.mode(sources.read(Setting.MODE, value -> constant(ClusterMode.class, value), "kraft or zookeeper")
                    .orElse(ClusterMode.KRAFT));
        }
        return completed.build();
    }

    private RunOn runOn(ClusterSpec spec) {
        if (!spec.image().isEmpty()) {
            return RunOn.CONTAINER; // nothing else has one
        }
        return sources.read(
                        Setting.RUN_ON,
                        value -> constant(RunOn.class, value),
                        "in-process, process, container or external")
                .orElse(keepAlive().isPresent() ? RunOn.PROCESS : RunOn.IN_PROCESS);
    }

    private int brokers() {
        return sources.read(Setting.BROKERS, value -> number(value, 1), "a number from 1 on")
                .orElse(1);
    }

    /** A test that says ZooKeeper has none, however many the others of the build have. */
    private int controllers(ClusterSpec spec) {
        if (spec.mode() == ClusterMode.ZOOKEEPER) {
            return 0;
        }
        return sources.read(Setting.CONTROLLERS, value -> number(value, 0), "a number from 0 on")
                .orElse(0);
    }

    private static int number(String value, int least) {
        int number = Integer.parseInt(value);
        if (number < least) {
            throw new IllegalArgumentException(value);
        }
        return number;
    }

    /**
     * The image with a Java runtime that the images of nodes are built from.
     *
     * <pre>{@code
     * Optional<String> base = Settings.ofThisJvm().baseImage();      // kafka-test.base-image=eclipse-temurin:21-jre-alpine
     * }</pre>
     *
     * @return {@code kafka-test.base-image}, or empty if images are built only for versions that have no official one
     */
    public Optional<String> baseImage() {
        return sources.read(Setting.BASE_IMAGE, Function.identity(), "an image");
    }

    /**
     * What becomes of a test that asks for containers where no Docker is set up.
     *
     * @return {@code kafka-test.without-docker}, {@link WithoutDocker#FAIL} by default
     * @throws KafkaTestException if the value is none of them
     */
    public WithoutDocker withoutDocker() {
        return sources.read(
                        Setting.WITHOUT_DOCKER,
                        value -> WithoutDocker.valueOf(
                                value.toUpperCase(Locale.ROOT).replace('-', '_')),
                        "fail, skip or in-process")
                .orElse(WithoutDocker.FAIL);
    }

    /**
     * Where workers of Kafka Connect run, unless a test says so itself.
     *
     * <pre>{@code
     * Optional<RunOn> runOn = Settings.ofThisJvm().connectRunOn();      // kafka-test.connect-run-on=container
     * }</pre>
     *
     * @return {@code kafka-test.connect-run-on}, or empty if that depends on where the brokers run
     * @throws KafkaTestException if the value is no such place
     */
    public Optional<RunOn> connectRunOn() {
        return sources.read(Setting.CONNECT_RUN_ON, Settings::placeForWorkers, "in-process, process or container");
    }

    private static RunOn placeForWorkers(String value) {
        RunOn runOn = constant(RunOn.class, value);
        if (runOn == RunOn.EXTERNAL) {
            throw new IllegalArgumentException("workers are always started");
        }
        return runOn;
    }

    /**
     * How a cluster that runs already is reached.
     *
     * @return Kafka's client properties: those that are settings ({@code kafka-test.external.<property>}), then those of the file
     *     that {@code kafka-test.external-config} names
     * @throws KafkaTestException if that file can't be read
     */
    public Map<String, String> externalConfig() {
        return sources.clientProperties();
    }

    /**
     * How old has to be what other runs left on a cluster that runs already, to be deleted when this one connects.
     *
     * @return {@code kafka-test.external-sweep}, or empty if nothing is to be deleted
     * @throws KafkaTestException if the value is no duration
     */
    public Optional<Duration> externalSweep() {
        return sources.read(Setting.EXTERNAL_SWEEP, DurationText::parse, "a duration such as 1d, 12h or PT36H");
    }

    /**
     * Whether a test that asks for what the way its cluster runs can't give is to be skipped, rather than to fail.
     *
     * @return {@code true} if {@code kafka-test.unsupported} is {@code skip}
     * @throws KafkaTestException if the value is neither {@code fail} nor {@code skip}
     */
    public boolean skipsUnsupported() {
        return sources.read(Setting.UNSUPPORTED, Settings::isSkip, "fail or skip")
                .orElse(false);
    }

    /**
     * How long a cluster that runs in a process of its own waits for the next JVM that wants it.
     *
     * @return {@code kafka-test.keep-alive}, or empty if it is to end with the JVM that started it
     * @throws KafkaTestException if the value is no duration
     */
    public Optional<Duration> keepAlive() {
        return sources.read(Setting.KEEP_ALIVE, DurationText::parse, A_DURATION);
    }

    /**
     * How long an assertion waits.
     *
     * @return {@code kafka-test.timeout}, 5 seconds by default
     * @throws KafkaTestException if the value is no duration
     */
    public Duration timeout() {
        return sources.read(Setting.TIMEOUT, DurationText::parse, A_DURATION).orElse(Duration.ofSeconds(5));
    }

    /**
     * Whether a test that passed fails for what it leaves behind, unless it says so itself.
     *
     * <pre>{@code
     * boolean strict = Settings.ofThisJvm().isStrict();      // false unless kafka-test.strict=on
     * }</pre>
     *
     * @return {@code true} if {@code kafka-test.strict} is {@code on}
     * @throws KafkaTestException if the value is neither {@code on} nor {@code off}
     */
    public boolean isStrict() {
        return sources.read(Setting.STRICT, Settings::isOn, "on or off").orElse(false);
    }

    /**
     * How big may become what is attached to a failed test.
     *
     * <pre>{@code
     * long bytes = Settings.ofThisJvm().attachmentLimit();      // 1_048_576 with kafka-test.attachment=1MB
     * }</pre>
     *
     * @return {@code kafka-test.attachment} in bytes, 10 MB by default; 0 if nothing is to be attached
     * @throws KafkaTestException if the value is no size
     */
    public long attachmentLimit() {
        return sources.read(
                        Setting.ATTACHMENT,
                        value -> value.equalsIgnoreCase("off") ? 0 : SizeText.parse(value),
                        "a size such as 10MB or 500KB, or off")
                .orElse(DEFAULT_ATTACHMENT);
    }

    /**
     * Where Kafka's jars are kept.
     *
     * @return {@code kafka-test.cache-dir}, or empty for the platform's cache folder
     * @throws KafkaTestException if the value is no path
     */
    public Optional<Path> cacheFolder() {
        return sources.read(Setting.CACHE_DIR, Path::of, "a folder");
    }

    /**
     * The unpacked Kafka releases that the user has: each has its jars in its folder {@code libs}.
     *
     * @return {@code kafka-test.kafka-dir}, which separates them as a class path does; none by default
     * @throws KafkaTestException if a value is no path
     */
    public List<Path> kafkaFolders() {
        return sources.read(
                        Setting.KAFKA_DIR,
                        value -> Arrays.stream(value.split(File.pathSeparator))
                                .filter(folder -> !folder.isBlank())
                                .map(folder -> Path.of(folder.strip()))
                                .toList(),
                        "a folder, or several that are separated by " + File.pathSeparator)
                .orElse(List.of());
    }

    /**
     * Maven's settings file, for fetching Kafka versions that are not there yet.
     *
     * @return {@code kafka-test.maven-settings}, or empty for the {@code settings.xml} that Maven itself takes
     * @throws KafkaTestException if the value is no path
     */
    public Optional<Path> mavenSettings() {
        return sources.read(Setting.MAVEN_SETTINGS, Path::of, "a file");
    }

    /**
     * Where brokers keep their data.
     *
     * @return {@code kafka-test.data-dir}, or empty for a memory-backed or temporary folder
     * @throws KafkaTestException if the value is no path
     */
    public Optional<Path> dataFolder() {
        return sources.read(Setting.DATA_DIR, Path::of, "a folder");
    }

    /**
     * The lowest level of broker log events that also go to the user's logging.
     *
     * @return {@code kafka-test.broker-log-level}, {@code OFF} by default
     * @throws KafkaTestException if the value is no level
     */
    public Level brokerLogLevel() {
        return sources.read(Setting.BROKER_LOG_LEVEL, Settings::level, "one of " + Arrays.toString(Level.values()))
                .orElse(Level.OFF);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String value) {
        E constant = Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
        if (constant.name().equals("DEFAULT")) {
            throw new IllegalArgumentException("DEFAULT is what this setting is asked for");
        }
        return constant;
    }

    private static boolean isSkip(String value) {
        if (value.equalsIgnoreCase("skip")) {
            return true;
        }
        if (value.equalsIgnoreCase("fail")) {
            return false;
        }
        throw new IllegalArgumentException(value);
    }

    private static boolean isOn(String value) {
        if (value.equalsIgnoreCase("on")) {
            return true;
        }
        if (value.equalsIgnoreCase("off")) {
            return false;
        }
        throw new IllegalArgumentException(value);
    }

    private static Level level(String value) {
        String name = value.toUpperCase(Locale.ROOT);
        return Level.valueOf(name.equals("WARN") ? "WARNING" : name);
    }
}
