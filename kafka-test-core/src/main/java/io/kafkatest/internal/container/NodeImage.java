package io.kafkatest.internal.container;

import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.spi.ContainerOrder;
import io.kafkatest.spi.RunningContainer;
import java.util.Map;
import java.util.Optional;

/** What the containers of a cluster's nodes are made of. */
interface NodeImage {

    /** What Docker knows it by. */
    String name();

    /** The version of Kafka in it, as far as it is known; empty otherwise. */
    String version();

    /** Where ZooKeeper is found by the brokers, in that mode. */
    String zooKeeper();

    /** The image of the ZooKeeper that runs beside the nodes; empty if there is none, or one of them runs it. */
    default Optional<ZooKeeperImage> zooKeeperImage() {
        return Optional.empty();
    }

    /** A container for a node that is to have certain settings. */
    ContainerOrder order(int id, Map<String, String> config, NodePorts ports);

    /** The node in such a container. */
    ContainerNode node(int id, RunningContainer container, NodePorts ports, ContainerOutput output, BrokerLog log);
}
