package io.kafkatest;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a cluster is to be like. Immutable; clusters with equal specs may be shared.
 *
 * <pre>{@code
 * ClusterSpec.builder()
 *         .version("3.6.1")
 *         .mode(ClusterMode.ZOOKEEPER)
 *         .brokerConfig("message.max.bytes", "4194304")
 *         .build()
 * }</pre>
 *
 * <p>What a spec leaves open, the settings of the build say: {@code kafka-test.version}, {@code kafka-test.mode}, {@code
 * kafka-test.run-on}, {@code kafka-test.image}, {@code kafka-test.brokers} and {@code kafka-test.controllers}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ClusterSpec {

    private static final Pattern LISTENER = Pattern.compile("[A-Z][A-Z0-9_]*");

    private static final List<String> OUR_LISTENERS = List.of("CONTROLLER", "NETWORK", "OUTSIDE", "PLAINTEXT");

    /** Of a number that the settings are to say. */
    private static final int OPEN = -1;

    private final String version;
    private final ClusterMode mode;
    private final RunOn runOn;
    private final String image;
    private final int brokers;
    private final int controllers;
    private final Map<String, String> brokerConfig;
    private final List<Path> brokerPlugins;
    private final Map<String, SecurityProtocol> listeners;
    private final Optional<Supplier<String>> servers;

    private ClusterSpec(Builder builder) {
        this.version = builder.version;
        this.mode = builder.mode;
        this.runOn = builder.runOn;
        this.image = builder.image;
        this.brokers = builder.brokers;
        this.controllers = builder.controllers;
        this.brokerConfig = Map.copyOf(builder.brokerConfig);
        this.brokerPlugins = List.copyOf(builder.brokerPlugins);
        this.listeners = Collections.unmodifiableMap(new TreeMap<>(builder.listeners));
        this.servers = builder.servers;
    }

    /**
     * The default cluster: what the settings of the build say, and where they say nothing, one broker of the Kafka version that
     * the library carries, in this JVM, in KRaft mode.
     *
     * @return the spec
     */
    public static ClusterSpec defaults() {
        return builder().build();
    }

    /**
     * Begins a spec from the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A cluster that somebody else has started for these tests alone, such as a container of the user's own.
     *
     * <pre>{@code
     * ClusterSpec.at(container::getBootstrapServers)
     * }</pre>
     *
     * <p>Its topics and groups have the names that the tests say. It is not stopped in the end.
     *
     * @param bootstrapServers says where clients find it, when it is needed; it may start it first. Specs with the same one are
     *     equal
     * @return the spec
     */
    public static ClusterSpec at(Supplier<String> bootstrapServers) {
        Builder builder = builder();
        builder.servers = Optional.of(bootstrapServers);
        return builder.build();
    }

    /**
     * Begins another spec from this one.
     *
     * @return a builder with all that this spec says
     */
    public Builder toBuilder() {
        Builder builder =
                builder().version(version).mode(mode).runOn(runOn).image(image).brokerConfig(brokerConfig);
        builder.brokers = brokers;
        builder.controllers = controllers;
        builder.servers = servers;
        brokerPlugins.forEach(builder::brokerPlugin);
        listeners.forEach(builder::listener);
        return builder;
    }

    /**
     * The brokers' Kafka version.
     *
     * @return for example {@code 3.6.1}; empty if the spec leaves it open
     */
    public String version() {
        return version;
    }

    /**
     * Who keeps the cluster's metadata.
     *
     * @return {@link ClusterMode#DEFAULT} if the spec leaves it open
     */
    public ClusterMode mode() {
        return mode;
    }

    /**
     * Where the nodes run.
     *
     * @return {@link RunOn#DEFAULT} if the spec leaves it open
     */
    public RunOn runOn() {
        return runOn;
    }

    /**
     * The image that the nodes are containers of.
     *
     * @return for example {@code confluentinc/cp-kafka:7.9.1}; empty if the spec leaves it open
     */
    public String image() {
        return image;
    }

    /**
     * How many brokers the cluster has.
     *
     * @return the number; 1 if the spec leaves it open
     */
    public int brokers() {
        return Math.max(1, brokers);
    }

    /**
     * How many nodes do nothing but keep the cluster's metadata.
     *
     * @return 0, the default, if the first broker does so
     */
    public int controllers() {
        return Math.max(0, controllers);
    }

    /**
     * Whether the spec says how many brokers there are to be.
     *
     * @return {@code false} if that is left open
     */
    public boolean saysHowManyBrokers() {
        return brokers != OPEN;
    }

    /**
     * Whether the spec says how many controllers there are to be.
     *
     * @return {@code false} if that is left open
     */
    public boolean saysHowManyControllers() {
        return controllers != OPEN;
    }

    /**
     * Where a cluster is that somebody else has started.
     *
     * @return what says so; empty if the cluster is to be started
     */
    public Optional<Supplier<String>> bootstrapServers() {
        return servers;
    }

    /**
     * The broker settings that differ from this library's defaults.
     *
     * @return Kafka's names of the settings and their values, sorted by name
     */
    public Map<String, String> brokerConfig() {
        return new TreeMap<>(brokerConfig);
    }

    /**
     * The jars and folders that the brokers find classes of the user's in.
     *
     * @return absolute paths, in the order given; none by default
     */
    public List<Path> brokerPlugins() {
        return brokerPlugins;
    }

    /**
     * The listeners that the brokers have beside the one that this library itself uses.
     *
     * @return their security protocols by their names, sorted by name; none by default
     */
    public Map<String, SecurityProtocol> listeners() {
        return listeners;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClusterSpec spec
                && spec.version.equals(version)
                && spec.mode == mode
                && spec.runOn == runOn
                && spec.image.equals(image)
                && spec.brokers == brokers
                && spec.controllers == controllers
                && spec.servers.equals(servers)
                && spec.brokerConfig.equals(brokerConfig)
                && spec.brokerPlugins.equals(brokerPlugins)
                && spec.listeners.equals(listeners);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                version, mode, runOn, image, brokers, controllers, brokerConfig, brokerPlugins, listeners, servers);
    }

    /**
     * The spec as words, for messages: what it says and is not the default.
     *
     * @return for example {@code 1 broker, Kafka 3.6.1, ZooKeeper mode, {log.retention.ms=1000}}
     */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        words.add(number(brokers(), "broker"));
        if (controllers() > 0) {
            words.add(number(controllers(), "controller"));
        }
        if (!version.isEmpty()) {
            words.add("Kafka " + version);
        }
        if (mode == ClusterMode.ZOOKEEPER) {
            words.add("ZooKeeper mode");
        }
        if (runOn != RunOn.DEFAULT && runOn != RunOn.IN_PROCESS) {
            words.add("run on " + runOn.name().toLowerCase(Locale.ROOT));
        }
        if (!image.isEmpty()) {
            words.add("image " + image);
        }
        if (!listeners.isEmpty()) {
            words.add("listeners " + listeners);
        }
        if (!brokerConfig.isEmpty()) {
            words.add(brokerConfig().toString());
        }
        if (!brokerPlugins.isEmpty()) {
            words.add(
                    brokerPlugins.stream().map(Path::toString).collect(Collectors.joining(", ", "plugins from ", "")));
        }
        return String.join(", ", words);
    }

    private static String number(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Collects what a {@link ClusterSpec} is to have; not thread-safe. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public static final class Builder {

        private final Map<String, String> brokerConfig = new TreeMap<>();
        private final List<Path> brokerPlugins = new ArrayList<>();
        private final Map<String, SecurityProtocol> listeners = new TreeMap<>();
        private String version = "";
        private ClusterMode mode = ClusterMode.DEFAULT;
        private RunOn runOn = RunOn.DEFAULT;
        private String image = "";
        private int brokers = OPEN;
        private int controllers = OPEN;
        private Optional<Supplier<String>> servers = Optional.empty();

        private Builder() {}

        /**
         * Sets the brokers' Kafka version.
         *
         * @param kafkaVersion from 3.3 on, such as {@code 3.6.1}; empty to leave it open
         * @return this builder
         */
        public Builder version(String kafkaVersion) {
            version = kafkaVersion.strip();
            return this;
        }

        /**
         * Sets who keeps the cluster's metadata.
         *
         * @param who {@link ClusterMode#DEFAULT} to leave it open
         * @return this builder
         */
        public Builder mode(ClusterMode who) {
            mode = who;
            return this;
        }

        /**
         * Sets where the nodes run.
         *
         * @param where {@link RunOn#DEFAULT} to leave it open
         * @return this builder
         */
        public Builder runOn(RunOn where) {
            runOn = where;
            return this;
        }

        /**
         * Sets the image that the nodes are containers of; with one, they run in containers ({@link RunOn#CONTAINER}).
         *
         * @param name as {@code docker pull} takes it: {@code apache/kafka} or {@code apache/kafka-native}, {@code
         *     confluentinc/cp-kafka}, or one that is configured as these are; empty to leave it open
         * @return this builder
         */
        public Builder image(String name) {
            image = name.strip();
            return this;
        }

        /**
         * Lets the brokers find classes in a jar or a folder of classes: an authorizer, a quota callback and the like. They
         * see Kafka's classes, and nothing else of the test's class path.
         *
         * @param jarOrFolder what the classes are in
         * @return this builder
         * @throws KafkaTestException if there is no such jar or folder
         */
        public Builder brokerPlugin(Path jarOrFolder) {
            if (!Files.exists(jarOrFolder)) {
                throw new KafkaTestException(
                        "The brokers were to find classes in " + jarOrFolder + ".",
                        "There is no such jar or folder.",
                        "Correct the path; it is relative to " + Path.of("").toAbsolutePath() + ".");
            }
            brokerPlugins.add(jarOrFolder.toAbsolutePath().normalize());
            return this;
        }

        /**
         * Lets the brokers find a class of the test's class path, and what is in the same jar or folder.
         *
         * @param plugin a class that the broker settings name, or that such a class needs
         * @return this builder
         * @throws KafkaTestException if the class is not in a jar or folder
         */
        public Builder brokerPlugin(Class<?> plugin) {
            CodeSource source = plugin.getProtectionDomain().getCodeSource();
            try {
                if (source != null && source.getLocation() != null) {
                    return brokerPlugin(Path.of(source.getLocation().toURI()));
                }
            } catch (URISyntaxException | IllegalArgumentException e) {
                // not in a file: said below
            }
            throw new KafkaTestException(
                    "The brokers were to find the class " + plugin.getName() + ".",
                    "It is in no jar or folder" + (source == null ? "." : ", but in " + source.getLocation() + "."),
                    "Give the path of a jar or folder that has it.");
        }

        /**
         * Sets how many brokers the cluster has. The first is its controller too, unless there are {@link #controllers(int)}.
         *
         * @param number at least 1; if it isn't said, {@code kafka-test.brokers}, or else 1
         * @return this builder
         * @throws KafkaTestException if it is below 1
         */
        public Builder brokers(int number) {
            if (number < 1) {
                throw new KafkaTestException(
                        "A cluster of " + number + " brokers was asked for.",
                        "A cluster has at least 1.",
                        "Leave it out for 1, or give a positive number.");
            }
            brokers = number;
            return this;
        }

        /**
         * Sets how many nodes do nothing but keep the cluster's metadata, in KRaft mode.
         *
         * @param number 0 to have the first broker do so; if it isn't said, {@code kafka-test.controllers}, or else 0; an odd number
         *     serves best
         * @return this builder
         * @throws KafkaTestException if it is negative
         */
        public Builder controllers(int number) {
            if (number < 0) {
                throw new KafkaTestException(
                        "A cluster with " + number + " controllers was asked for.",
                        "That is less than none.",
                        "Leave it out to have the first broker be the controller, or give a positive number.");
            }
            controllers = number;
            return this;
        }

        /**
         * Gives the brokers one more listener, of a security protocol that the code under test is to speak. This library itself
         * goes on using one of its own, without security, so the tests need no credentials. What the protocol takes are {@link
         * #brokerConfig(String, String) broker settings}, which Kafka has for each listener apart.
         *
         * <pre>{@code
         * ClusterSpec.builder()
         *         .listener("SECURE", SecurityProtocol.SASL_PLAINTEXT)
         *         .brokerConfig("listener.name.secure.sasl.enabled.mechanisms", "PLAIN")
         *         .brokerConfig("listener.name.secure.plain.sasl.jaas.config",
         *                 "org.apache.kafka.common.security.plain.PlainLoginModule required user_alice=\"alice-secret\";")
         * }</pre>
         *
         * @param name in capital letters, as {@link KafkaCluster#bootstrapServers(String)} is asked for it
         * @param protocol what is spoken there
         * @return this builder
         * @throws KafkaTestException if the name is none, or that of a listener of this library's
         */
        public Builder listener(String name, SecurityProtocol protocol) {
            if (!LISTENER.matcher(name).matches()) {
                throw new KafkaTestException(
                        "A listener \"" + name + "\" was asked for.",
                        "The name of a listener is of capital letters, digits and underscores, and begins with a letter.",
                        "Call it SECURE, for example.");
            }
            if (OUR_LISTENERS.contains(name)) {
                throw new KafkaTestException(
                        "A listener " + name + " was asked for.",
                        "That is what a listener of this library's is called, as " + OUR_LISTENERS + " are.",
                        "Call it SECURE, for example.");
            }
            listeners.put(name, protocol);
            return this;
        }

        /**
         * Overrides a broker setting. Names and values are checked before the cluster starts.
         *
         * @param name the name of one of Kafka's broker settings, such as {@code message.max.bytes}
         * @param value its value
         * @return this builder
         */
        public Builder brokerConfig(String name, String value) {
            brokerConfig.put(name, value);
            return this;
        }

        /**
         * Overrides several broker settings.
         *
         * @param settings names and values
         * @return this builder
         */
        public Builder brokerConfig(Map<String, String> settings) {
            brokerConfig.putAll(settings);
            return this;
        }

        /**
         * Makes the spec.
         *
         * @return the spec
         */
        public ClusterSpec build() {
            return new ClusterSpec(this);
        }
    }
}
