package io.kafkatest.internal.container;

import io.kafkatest.spi.RunningContainer;
import java.util.Map;

/**
 * A node that was started, with what it takes to start it again.
 *
 * @param id Kafka's id of it
 * @param node the node
 * @param ports where it is reached
 * @param config its Kafka settings
 */
record NodeContainer(int id, ContainerNode node, NodePorts ports, Map<String, String> config) {

    RunningContainer container() {
        return node.container();
    }

    void startAgain() {
        container().start();
        node.start(config);
    }

    /** Left only then: a launcher that is left stops the node as it should be, and deletes its data. */
    void kill() {
        container().kill();
        node.leave();
    }
}
