package io.kafkatest.junit5;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.TopicSpec;
import io.kafkatest.junit5.internal.ClusterDeclaration;
import io.kafkatest.junit5.internal.KafkaTestCallbacks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * What stands behind {@link KafkaTest}, for tests that say in code what cluster they want.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final KafkaTestExtension kafka = KafkaTestExtension.builder()
 *         .brokers(3)
 *         .topic(TopicSpec.of("orders").withPartitions(6).withReplicationFactor(3))
 *         .build();
 * }</pre>
 *
 * <p>It does all that the annotation does, except that nothing starts before the class begins, and that a class whose
 * tests share topics must not run them at the same time. A static field serves the whole class; an instance field, with
 * JUnit's default of one instance for each test, gives nothing to the constructor and to methods that are not part of a
 * test.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class KafkaTestExtension
        implements TestInstancePreConstructCallback,
                BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    private final KafkaTestCallbacks callbacks;

    /** Called by JUnit for {@link KafkaTest}. */
    public KafkaTestExtension() {
        this(null);
    }

    private KafkaTestExtension(@Nullable ClusterDeclaration declaration) {
        callbacks = new KafkaTestCallbacks(this, declaration);
    }

    /**
     * Begins an extension with the defaults of {@link KafkaTest}.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The cluster of a test class, for extensions that stand beside this one.
     *
     * <pre>{@code
     * KafkaCluster kafka = KafkaTestExtension.clusterOf(context);
     * }</pre>
     *
     * @param context of a class, or of one of its tests, by which JUnit calls an extension
     * @return the running cluster, which ends with the class
     * @throws KafkaTestException if the class has no cluster, by {@link KafkaTest} or by a static field, or it can't start
     */
    public static KafkaCluster clusterOf(ExtensionContext context) {
        KafkaTestExtension extension = KafkaTestCallbacks.inField(context).orElseGet(KafkaTestExtension::new);
        return extension.callbacks.cluster(context);
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factoryContext, ExtensionContext context) {
        callbacks.beforeInstance(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        callbacks.beforeClass(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        callbacks.beforeTest(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        callbacks.afterTest(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return callbacks.supports(parameter, context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return callbacks.resolve(parameter, context);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw callbacks.failed(thrown, context);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw callbacks.attached(thrown, context);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw callbacks.attached(thrown, context);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw callbacks.attachedToClass(thrown, context);
    }

    @Override
    public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw callbacks.attachedToClass(thrown, context);
    }

    /**
     * Lets what a constructor gets end with the test the instance is made for.
     *
     * @param rootContext not used
     * @return {@link ExtensionContextScope#TEST_METHOD}
     */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    /** Collects what a {@link KafkaTestExtension} is to give; not thread-safe. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public static final class Builder {

        private final ClusterSpec.Builder spec = ClusterSpec.builder();
        private Optional<Supplier<String>> servers = Optional.empty();
        private final List<TopicSpec> topics = new ArrayList<>();
        private ClusterUse use = ClusterUse.SHARED;
        private Strictness strictness = Strictness.DEFAULT;

        private Builder() {}

        /**
         * Uses a cluster that somebody else has started for these tests alone, such as a container of the user's own.
         *
         * <pre>{@code
         * static final KafkaContainer container = new KafkaContainer("apache/kafka:4.3.1");
         *
         * @RegisterExtension
         * static final KafkaTestExtension kafka = KafkaTestExtension.builder().at(() -> {
         *     container.start();
         *     return container.getBootstrapServers();
         * }).build();
         * }</pre>
         *
         * @param bootstrapServers says where clients find it, when it is needed; may start it first
         * @return this builder
         * @see ClusterSpec#at(Supplier)
         */
        public Builder at(Supplier<String> bootstrapServers) {
            servers = Optional.of(bootstrapServers);
            return this;
        }

        /**
         * Adds a topic that exists before the first test, empty and as given.
         *
         * @param topic its name and settings
         * @return this builder
         */
        public Builder topic(TopicSpec topic) {
            topics.add(topic);
            return this;
        }

        /**
         * Sets the brokers' Kafka version.
         *
         * @param kafkaVersion from 3.3 on, such as {@code 3.6.1}; empty, the default, for what the build says
         * @return this builder
         */
        public Builder version(String kafkaVersion) {
            spec.version(kafkaVersion);
            return this;
        }

        /**
         * Sets who keeps the cluster's metadata.
         *
         * @param who {@link ClusterMode#DEFAULT} by default
         * @return this builder
         */
        public Builder mode(ClusterMode who) {
            spec.mode(who);
            return this;
        }

        /**
         * Sets where the nodes run.
         *
         * @param where {@link RunOn#DEFAULT} by default
         * @return this builder
         */
        public Builder runOn(RunOn where) {
            spec.runOn(where);
            return this;
        }

        /**
         * Sets the image that the nodes are containers of; with one, they run in containers.
         *
         * @param name as {@code docker pull} takes it; empty, the default, for what the build says
         * @return this builder
         */
        public Builder image(String name) {
            spec.image(name);
            return this;
        }

        /**
         * Lets the brokers find a class of the test's class path, and what is in the same jar or folder.
         *
         * @param plugin such as an authorizer that the broker settings name
         * @return this builder
         * @throws KafkaTestException if the class is in no jar or folder
         */
        public Builder brokerPlugin(Class<?> plugin) {
            spec.brokerPlugin(plugin);
            return this;
        }

        /**
         * Lets the brokers find the classes of a jar or folder.
         *
         * @param jarOrFolder what the classes are in
         * @return this builder
         * @throws KafkaTestException if it is not there
         */
        public Builder brokerPlugin(Path jarOrFolder) {
            spec.brokerPlugin(jarOrFolder);
            return this;
        }

        /**
         * Sets how many brokers the cluster has.
         *
         * @param number at least 1; if it isn't said, {@code kafka-test.brokers}, or else 1
         * @return this builder
         * @throws KafkaTestException if it is below 1
         */
        public Builder brokers(int number) {
            spec.brokers(number);
            return this;
        }

        /**
         * Sets how many nodes do nothing but keep the cluster's metadata, in KRaft mode.
         *
         * @param number 0 to have the first broker do so; if it isn't said, {@code kafka-test.controllers}, or else 0
         * @return this builder
         * @throws KafkaTestException if it is negative
         */
        public Builder controllers(int number) {
            spec.controllers(number);
            return this;
        }

        /**
         * Gives the brokers one more listener, for code that is to meet a broker with security.
         *
         * @param name in capital letters, by which {@link KafkaCluster#bootstrapServers(String)} is asked for its address
         * @param protocol what is spoken there
         * @return this builder
         * @throws KafkaTestException if the name is none, or that of a listener of this library's
         * @see ClusterSpec.Builder#listener
         */
        public Builder listener(String name, SecurityProtocol protocol) {
            spec.listener(name, protocol);
            return this;
        }

        /**
         * Overrides a broker setting.
         *
         * @param name Kafka's name of it, such as {@code message.max.bytes}
         * @param value its value
         * @return this builder
         */
        public Builder brokerConfig(String name, String value) {
            spec.brokerConfig(name, value);
            return this;
        }

        /**
         * Overrides several broker settings.
         *
         * @param settings names and values
         * @return this builder
         */
        public Builder brokerConfig(Map<String, String> settings) {
            spec.brokerConfig(settings);
            return this;
        }

        /**
         * Sets who uses the cluster.
         *
         * @param who {@link ClusterUse#SHARED} by default
         * @return this builder
         */
        public Builder cluster(ClusterUse who) {
            use = who;
            return this;
        }

        /**
         * Sets whether a test that passed fails for what it leaves behind.
         *
         * <pre>{@code KafkaTestExtension.builder().strict(Strictness.ON).build()}</pre>
         *
         * @param whether {@link Strictness#DEFAULT} by default
         * @return this builder
         */
        public Builder strict(Strictness whether) {
            strictness = whether;
            return this;
        }

        /**
         * Makes the extension.
         *
         * @return an extension for a field with {@code @RegisterExtension}
         * @throws KafkaTestException if it is to use a cluster that is there already, and to start one like this
         */
        public KafkaTestExtension build() {
            return new KafkaTestExtension(ClusterDeclaration.of(cluster(), use, strictness, topics));
        }

        private ClusterSpec cluster() {
            ClusterSpec started = spec.build();
            if (servers.isEmpty()) {
                return started;
            }
            if (!started.equals(ClusterSpec.defaults())) {
                throw new KafkaTestException(
                        "A cluster that somebody else has started was asked for, and one to be started: " + started
                                + ".",
                        "A test has one cluster.",
                        "Leave out at(...), or all that says what the cluster is to be like.");
            }
            return ClusterSpec.at(servers.get());
        }
    }
}
