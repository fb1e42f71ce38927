package io.kafkatest.internal.container;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.distribution.Distributions;
import io.kafkatest.internal.distribution.KafkaVersion;
import io.kafkatest.internal.node.BrokerConfigCheck;
import io.kafkatest.internal.node.BrokerNames;
import io.kafkatest.spi.ContainerEngine;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Chooses what the containers of a cluster are made of, and sees that it is there. */
final class Images {

    private static final String OFFICIAL = "apache/kafka";

    /** Kafka has official images from 3.7.0 on, all without ZooKeeper (KIP-975). */
    private static final KafkaVersion FIRST_OFFICIAL = KafkaVersion.asked("3.7.0");

    private static final String DEFAULT_BASE = "eclipse-temurin:17-jre";

    private final ContainerEngine engine;
    private final Distributions distributions;
    private final Optional<String> base;

    /**
     * Looks for nothing yet.
     *
     * @param base what images are to be built from, if they are to be for every version
     */
    Images(ContainerEngine engine, Distributions distributions, Optional<String> base) {
        this.engine = engine;
        this.distributions = distributions;
        this.base = base;
    }

    /** Refuses broker settings before anything is started. Those of a named image are for it to know. */
    void check(ClusterSpec spec) {
        if (spec.image().isEmpty()) {
            BrokerConfigCheck.check(spec, spec.version(), () -> BrokerNames.of(distributions.find(spec)));
        } else {
            BrokerConfigCheck.check(
                    spec, spec.image(), () -> spec.brokerConfig().keySet());
        }
    }

    /**
     * What the nodes are made of, once it is there.
     *
     * @param token what launchers are to know their owner by
     */
    NodeImage of(ClusterSpec spec, String clusterId, String token, LauncherImage.Owners owners) {
        if (isPublished(spec)) {
            String name = spec.image().isEmpty() ? OFFICIAL + ":" + spec.version() : spec.image();
            PublishedImage image = new PublishedImage(name, spec, clusterId, engine.host());
            image.zooKeeperImage().ifPresent(zooKeeper -> engine.provide(zooKeeper.name()));
            engine.provide(name);
            return image;
        }
        return new LauncherImage(built(spec), spec, clusterId, engine.host(), token, owners);
    }

    private boolean isPublished(ClusterSpec spec) {
        if (!spec.image().isEmpty()) {
            return true;
        }
        return base.isEmpty()
                && spec.mode() != ClusterMode.ZOOKEEPER
                && KafkaVersion.asked(spec.version()).compareTo(FIRST_OFFICIAL) >= 0;
    }

    private String built(ClusterSpec spec) {
        return engine.build(new BuiltImage(base.orElse(DEFAULT_BASE), distributions.find(spec)).recipe(spec));
    }

    /** What workers of Kafka Connect are made of, once it is there. */
    String ofWorkers(Distribution connect) {
        return engine.build(new BuiltImage(base.orElse(DEFAULT_BASE), connect).recipeForWorkers());
    }

    static String newToken() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
