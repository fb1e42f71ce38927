package io.kafkatest.internal.external;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;

/** Says what a cluster that runs already can't give, before a test finds out. */
final class Refusal {

    private Refusal() {}

    /** Refuses what is decided when a cluster is started. */
    static void check(ClusterSpec spec) {
        if (!spec.version().isEmpty()) {
            throw unsupported(
                    "Kafka " + spec.version() + " was asked for.",
                    "and its version is not the tests' to choose",
                    "Remove the version");
        }
        if (spec.mode() != ClusterMode.DEFAULT) {
            throw unsupported(
                    "A cluster in " + (spec.mode() == ClusterMode.KRAFT ? "KRaft" : "ZooKeeper")
                            + " mode was asked for.",
                    "and its mode is not the tests' to choose",
                    "Remove the mode");
        }
        if (spec.controllers() > 0) {
            throw unsupported(
                    "A cluster with " + spec.controllers() + " controllers was asked for.",
                    "and its controllers are not the tests' to choose",
                    "Remove the controllers");
        }
        if (!spec.listeners().isEmpty()) {
            throw unsupported(
                    "The listeners " + spec.listeners() + " were asked for.",
                    "and its listeners are not the tests' to choose",
                    "Remove the listeners");
        }
        if (!spec.brokerConfig().isEmpty()) {
            throw unsupported(
                    "The broker settings " + spec.brokerConfig() + " were asked for.",
                    "and its settings are not the tests' to choose",
                    "Remove the broker settings");
        }
        if (!spec.brokerPlugins().isEmpty()) {
            throw unsupported(
                    "Brokers that find classes in " + spec.brokerPlugins() + " were asked for.",
                    "and its class path is not the tests' to choose",
                    "Remove the broker plugins");
        }
    }

    /** Refuses more brokers than there are. */
    static void check(ClusterSpec spec, ClusterFacts cluster) {
        int there = cluster.brokers().size();
        if (spec.brokers() > there) {
            throw unsupported(
                    "A cluster of " + spec.brokers() + " brokers was asked for.",
                    "and it has " + there,
                    "Ask for " + there);
        }
    }

    private static KafkaTestException unsupported(String asked, String wrong, String remedy) {
        return KafkaTestException.unsupported(
                asked,
                "The cluster is one that runs already, " + wrong + ".",
                remedy + ", or have a cluster started for this test with RunOn.IN_PROCESS.");
    }
}
