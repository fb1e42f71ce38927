package io.kafkatest.connect;

import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What workers of Kafka Connect are to be like. Immutable.
 *
 * <pre>{@code
 * ConnectSpec.builder()
 *         .mode(ConnectMode.DISTRIBUTED)
 *         .workers(2)
 *         .config("value.converter", "org.apache.kafka.connect.storage.StringConverter")
 *         .build()
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ConnectSpec {

    private final ConnectMode mode;
    private final int workers;
    private final RunOn runOn;
    private final Map<String, String> config;
    private final List<Path> pluginPath;
    private final List<String> pluginArtifacts;
    private final List<Class<?>> plugins;
    private final List<ConnectorSpec> connectors;

    private ConnectSpec(Builder builder) {
        this.mode = builder.mode;
        this.workers = builder.workers;
        this.runOn = builder.runOn;
        this.config = Map.copyOf(builder.config);
        this.pluginPath = List.copyOf(builder.pluginPath);
        this.pluginArtifacts = List.copyOf(builder.pluginArtifacts);
        this.plugins = List.copyOf(builder.plugins);
        this.connectors = List.copyOf(builder.connectors);
    }

    /**
     * A standalone worker, set up as {@code connect-standalone.properties} of a Kafka release says.
     *
     * @return the spec
     */
    public static ConnectSpec defaults() {
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
     * How Kafka Connect runs.
     *
     * @return {@link ConnectMode#STANDALONE} by default
     */
    public ConnectMode mode() {
        return mode;
    }

    /**
     * How many workers there are.
     *
     * @return 1 by default
     */
    public int workers() {
        return workers;
    }

    /**
     * Where the workers run.
     *
     * @return {@link RunOn#DEFAULT} by default: where {@code kafka-test.connect-run-on} says, or else in this JVM if the brokers are in
     *     this JVM, otherwise in processes of their own
     */
    public RunOn runOn() {
        return runOn;
    }

    /**
     * The worker settings that differ from this library's defaults.
     *
     * @return Kafka's names of the settings and their values, sorted by name
     */
    public Map<String, String> config() {
        return new TreeMap<>(config);
    }

    /**
     * Where the workers find plugins on the disk.
     *
     * @return jars, and folders as in Kafka's {@code plugin.path}; none by default
     */
    public List<Path> pluginPath() {
        return pluginPath;
    }

    /**
     * The artifacts that the workers have as plugins.
     *
     * @return {@code group:artifact:version} each; none by default
     */
    public List<String> pluginArtifacts() {
        return pluginArtifacts;
    }

    /**
     * The classes of the test class path that the workers have as plugins.
     *
     * @return none by default
     */
    public List<Class<?>> plugins() {
        return plugins;
    }

    /**
     * The connectors that are created as soon as the workers run.
     *
     * @return none by default
     */
    public List<ConnectorSpec> connectors() {
        return connectors;
    }

    /**
     * The spec as words, for messages.
     *
     * @return for example {@code 2 workers, distributed, {offset.flush.interval.ms=100}}
     */
    @Override
    public String toString() {
        return workers
                + (workers == 1 ? " worker, " : " workers, ")
                + (mode == ConnectMode.STANDALONE ? "standalone" : "distributed")
                + (config.isEmpty() ? "" : ", " + config());
    }

    /** Collects what a {@link ConnectSpec} is to have; not thread-safe. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public static final class Builder {

        private final Map<String, String> config = new TreeMap<>();
        private final List<Path> pluginPath = new ArrayList<>();
        private final List<String> pluginArtifacts = new ArrayList<>();
        private final List<Class<?>> plugins = new ArrayList<>();
        private final List<ConnectorSpec> connectors = new ArrayList<>();
        private ConnectMode mode = ConnectMode.STANDALONE;
        private int workers = 1;
        private RunOn runOn = RunOn.DEFAULT;

        private Builder() {}

        /**
         * Sets how Kafka Connect runs.
         *
         * @param how {@link ConnectMode#STANDALONE} by default
         * @return this builder
         */
        public Builder mode(ConnectMode how) {
            mode = how;
            return this;
        }

        /**
         * Sets how many workers there are.
         *
         * @param number 1 by default; more only in {@link ConnectMode#DISTRIBUTED}
         * @return this builder
         */
        public Builder workers(int number) {
            workers = number;
            return this;
        }

        /**
         * Sets where the workers run.
         *
         * <pre>{@code ConnectSpec.builder().runOn(RunOn.CONTAINER)}</pre>
         *
         * @param place {@link RunOn#DEFAULT} by default; {@link RunOn#CONTAINER} only beside brokers in containers, and never {@link
         *     RunOn#EXTERNAL}
         * @return this builder
         */
        public Builder runOn(RunOn place) {
            runOn = place;
            return this;
        }

        /**
         * Overrides a worker setting.
         *
         * @param name Kafka's name of it, such as {@code value.converter}
         * @param value its value
         * @return this builder
         */
        public Builder config(String name, String value) {
            config.put(name, value);
            return this;
        }

        /**
         * Overrides several worker settings.
         *
         * @param settings names and values
         * @return this builder
         */
        public Builder config(Map<String, String> settings) {
            config.putAll(settings);
            return this;
        }

        /**
         * Lets the workers find plugins on the disk.
         *
         * @param jarOrFolder a jar with all that its plugins need, or a folder of such jars or of one folder for each plugin
         * @return this builder
         * @throws KafkaTestException if there is no such jar or folder
         */
        public Builder pluginPath(Path jarOrFolder) {
            if (!Files.exists(jarOrFolder)) {
                throw new KafkaTestException(
                        "Plugins of Kafka Connect were to be found in " + jarOrFolder + ".",
                        "There is no such jar or folder.",
                        "Correct the path; it is relative to " + Path.of("").toAbsolutePath()
                                + ". An artifact is written group:artifact:version.");
            }
            pluginPath.add(jarOrFolder.toAbsolutePath().normalize());
            return this;
        }

        /**
         * Lets the workers have an artifact as a plugin, with what it needs at run time. It is got as Kafka versions are.
         *
         * @param coordinates {@code group:artifact:version}
         * @return this builder
         */
        public Builder pluginArtifact(String coordinates) {
            pluginArtifacts.add(coordinates);
            return this;
        }

        /**
         * Lets the workers have a class of the test class path as a plugin, with what is in the same jar or folder. It sees Kafka's
         * classes of the worker, not those of the test.
         *
         * @param plugin a connector, converter, transformation or the like, or what such a class needs
         * @return this builder
         */
        public Builder plugin(Class<?> plugin) {
            plugins.add(plugin);
            return this;
        }

        /**
         * Adds a connector that is created as soon as the workers run.
         *
         * @param connector its name and configuration
         * @return this builder
         */
        public Builder connector(ConnectorSpec connector) {
            connectors.add(connector);
            return this;
        }

        /**
         * Makes the spec.
         *
         * @return the spec
         * @throws KafkaTestException if it asks for no worker, for several that are standalone, or for workers that run already
         */
        public ConnectSpec build() {
            if (runOn == RunOn.EXTERNAL) {
                throw new KafkaTestException(
                        "Kafka Connect was asked for on RunOn.EXTERNAL.",
                        "Workers are always started for the test: those of others are not touched.",
                        "Leave it out, or ask for RunOn.IN_PROCESS, PROCESS or CONTAINER. The cluster beside them may be an external"
                                + " one.");
            }
            if (workers < 1) {
                throw new KafkaTestException(
                        "Kafka Connect was asked for with " + workers + " workers.",
                        "It has at least 1.",
                        "Leave it out for 1, or give a positive number.");
            }
            if (workers > 1 && mode == ConnectMode.STANDALONE) {
                throw new KafkaTestException(
                        "Kafka Connect was asked for with " + workers + " workers in standalone mode.",
                        "A standalone worker knows of no other.",
                        "Ask for distributed mode, or for 1 worker.");
            }
            return new ConnectSpec(this);
        }
    }
}
