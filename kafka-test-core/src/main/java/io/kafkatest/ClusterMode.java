package io.kafkatest;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Who keeps a cluster's metadata.
 *
 * <pre>{@code
 * ClusterSpec.builder().mode(ClusterMode.ZOOKEEPER).version("3.6.1").build()
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum ClusterMode {

    /** What the setting {@code kafka-test.mode} says, or else {@link #KRAFT}. */
    DEFAULT,

    /** Kafka itself. */
    KRAFT,

    /** ZooKeeper, which runs beside the brokers. Kafka has it up to version 3.9. */
    ZOOKEEPER
}
