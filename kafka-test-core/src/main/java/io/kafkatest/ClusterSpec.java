package io.kafkatest;

import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a cluster is to be like. Immutable; clusters with equal specs may be shared.
 *
 * <pre>{@code
 * ClusterSpec.builder()
 *         .brokerConfig("message.max.bytes", "4194304")
 *         .build()
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ClusterSpec {

    private final int brokers;
    private final Map<String, String> brokerConfig;

    private ClusterSpec(Builder builder) {
        this.brokers = builder.brokers;
        this.brokerConfig = Map.copyOf(builder.brokerConfig);
    }

    /**
     * The default cluster: one broker of the default Kafka version, in this JVM, in KRaft mode.
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
     * How many brokers the cluster has.
     *
     * @return the number, 1 by default
     */
    public int brokers() {
        return brokers;
    }

    /**
     * The broker settings that differ from this library's defaults.
     *
     * @return Kafka's names of the settings and their values, sorted by name
     */
    public Map<String, String> brokerConfig() {
        return new TreeMap<>(brokerConfig);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClusterSpec spec && spec.brokers == brokers && spec.brokerConfig.equals(brokerConfig);
    }

    @Override
    public int hashCode() {
        return 31 * brokers + brokerConfig.hashCode();
    }

    /**
     * The spec as words, for messages.
     *
     * @return for example {@code 1 broker, {log.retention.ms=1000}}
     */
    @Override
    public String toString() {
        return brokers
                + (brokers == 1 ? " broker" : " brokers")
                + (brokerConfig.isEmpty() ? "" : ", " + brokerConfig());
    }

    /** Collects what a {@link ClusterSpec} is to have; not thread-safe. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public static final class Builder {

        private final Map<String, String> brokerConfig = new TreeMap<>();
        private int brokers = 1;

        private Builder() {}

        /**
         * Sets how many brokers the cluster has. The first is its controller too.
         *
         * @param number at least 1, the default
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
