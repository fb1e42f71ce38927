package io.kafkatest.internal.container;

import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.ContainerOrder;
import java.util.Map;

/**
 * The image of the ZooKeeper that is published beside one of Kafka.
 *
 * @param name its name
 */
record ZooKeeperImage(String name) {

    /** How brokers call it on their network. */
    static final String ALIAS = "zookeeper";

    private static final String KAFKA = "cp-kafka";

    static ZooKeeperImage beside(String kafka) {
        if (!kafka.contains(KAFKA)) {
            throw new KafkaTestException(
                    "A cluster of the image " + kafka + " in ZooKeeper mode was asked for.",
                    "Only beside confluentinc/cp-kafka an image of ZooKeeper is known, confluentinc/cp-zookeeper.",
                    "Name a version instead of an image, such as 3.6.1: an image with ZooKeeper is built then.");
        }
        return new ZooKeeperImage(kafka.replace(KAFKA, "cp-zookeeper"));
    }

    /** Half a second is as exact as sessions can end: brokers for tests ask for short ones. */
    ContainerOrder order() {
        return ContainerOrder.of(name)
                .withEnvironment(Map.of(
                        "ZOOKEEPER_CLIENT_PORT",
                        String.valueOf(Listeners.ZOOKEEPER_PORT),
                        "ZOOKEEPER_TICK_TIME",
                        "500",
                        "ZOOKEEPER_MAX_SESSION_TIMEOUT",
                        "600000",
                        "ZOOKEEPER_ADMIN_ENABLE_SERVER",
                        "false",
                        "KAFKA_HEAP_OPTS",
                        "-Xms32m -Xmx256m"));
    }
}
