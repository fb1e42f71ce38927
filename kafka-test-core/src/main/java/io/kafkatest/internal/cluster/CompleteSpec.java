package io.kafkatest.internal.cluster;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.internal.container.ContainerRunner;
import io.kafkatest.internal.distribution.Distributions;
import io.kafkatest.spi.Settings;

/** Leaves nothing open in a spec: what the settings don't say either are the library's defaults. */
final class CompleteSpec {

    private CompleteSpec() {}

    /**
     * The spec as far as the settings complete it.
     *
     * @throws KafkaTestException if a setting can't be understood, or no cluster can be like that
     */
    static ClusterSpec of(ClusterSpec spec, Settings settings) {
        ClusterSpec complete = ContainerRunner.whereThereIsDocker(settings.complete(spec), settings);
        check(complete);
        return complete;
    }

    /**
     * The spec with the version that fits the rest of it.
     *
     * @throws KafkaTestException if there is none
     */
    static ClusterSpec withVersion(ClusterSpec spec, Settings settings) {
        return hasItsVersion(spec)
                ? spec
                : spec.toBuilder()
                        .version(Distributions.of(settings).versionFor(spec).toString())
                        .build();
    }

    /** Whether the version is that of what it is made of, and nothing has to be chosen. */
    private static boolean hasItsVersion(ClusterSpec spec) {
        return spec.runOn() == RunOn.EXTERNAL
                || spec.bootstrapServers().isPresent()
                || !spec.image().isEmpty();
    }

    private static void check(ClusterSpec spec) {
        if (spec.controllers() > 0 && spec.mode() == ClusterMode.ZOOKEEPER) {
            throw new KafkaTestException(
                    "Nodes that are controllers only were asked for, " + spec.controllers()
                            + " of them, in ZooKeeper mode.",
                    "There ZooKeeper keeps the metadata, and one of the brokers is the controller.",
                    "Leave the controllers out, or ask for KRaft mode.");
        }
        if (!spec.image().isEmpty() && spec.runOn() != RunOn.CONTAINER) {
            throw new KafkaTestException(
                    "A cluster of the image " + spec.image() + " was asked for.",
                    "It is to run on RunOn." + spec.runOn() + ", and only containers have an image.",
                    "Ask for runOn = RunOn.CONTAINER, or leave the image out.");
        }
    }
}
