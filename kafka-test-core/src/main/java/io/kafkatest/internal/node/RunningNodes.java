package io.kafkatest.internal.node;

import io.kafkatest.Broker;
import io.kafkatest.internal.topic.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The started nodes of a cluster. */
public interface RunningNodes extends AutoCloseable {

    String version();

    String clusterId();

    List<Broker> brokers();

    /** The properties with which Kafka's clients reach the brokers. */
    default Map<String, String> clientConfig() {
        return Map.of(
                "bootstrap.servers", brokers().stream().map(Broker::address).collect(Collectors.joining(",")));
    }

    /** Where other containers find the nodes, if they are containers themselves. */
    default Optional<NetworkAddresses> network() {
        return Optional.empty();
    }

    /** How tests live on the cluster. */
    default Tenancy tenancy() {
        return Tenancy.ALONE;
    }

    /** The same for several users, none of whom may break them. */
    default RunningNodes shared() {
        return new SharedNodes(this);
    }

    /**
     * Tells how to close what uses the nodes, and then them. Nodes that live on when this JVM ends do so then, so that nothing is
     * left on them.
     */
    default void closedThrough(Runnable close) {}

    /** Stops the nodes and deletes what they wrote. */
    @Override
    void close();
}
