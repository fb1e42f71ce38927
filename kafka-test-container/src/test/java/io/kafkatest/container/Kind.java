package io.kafkatest.container;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.spi.ClusterPool;
import io.kafkatest.spi.Settings;
import java.util.Optional;

/** What containers of a cluster can be made of. */
enum Kind {
    OFFICIAL("", "4.3.1", ClusterMode.KRAFT, ""),
    OFFICIAL_3("", "3.9.2", ClusterMode.KRAFT, ""),
    CONFLUENT("confluentinc/cp-kafka:7.9.5", "", ClusterMode.KRAFT, ""),
    CONFLUENT_WITH_ZOOKEEPER("confluentinc/cp-kafka:7.6.1", "", ClusterMode.ZOOKEEPER, ""),
    BUILT("", "4.3.1", ClusterMode.KRAFT, "jre:17"),
    BUILT_3("", "3.6.1", ClusterMode.KRAFT, "jre:17"),
    BUILT_WITH_ZOOKEEPER("", "3.6.1", ClusterMode.ZOOKEEPER, "jre:17");

    private final String image;
    private final String version;
    private final ClusterMode mode;
    private final String baseImage;

    Kind(String image, String version, ClusterMode mode, String baseImage) {
        this.image = image;
        this.version = version;
        this.mode = mode;
        this.baseImage = baseImage;
    }

    ClusterSpec.Builder spec() {
        return ClusterSpec.builder()
                .runOn(RunOn.CONTAINER)
                .image(image)
                .version(version)
                .mode(mode);
    }

    Settings settings() {
        return Settings.ofThisJvm()
                .preferring(name -> Optional.of(baseImage)
                        .filter(any -> name.equals("kafka-test.base-image") && !baseImage.isEmpty()));
    }

    KafkaCluster start(ClusterSpec.Builder spec) {
        return ClusterPool.ofThisJvm().start(spec.build(), settings());
    }

    KafkaCluster start() {
        return start(spec());
    }
}
