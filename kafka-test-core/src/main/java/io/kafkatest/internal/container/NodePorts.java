package io.kafkatest.internal.container;

import io.kafkatest.internal.node.FixedPorts;
import java.util.List;

/**
 * The ports of a node's container at the host. They are chosen before it starts, since brokers have to advertise them, and are
 * the same when it is started again.
 *
 * @param client where the tests reach the broker
 * @param outside where containers on other networks do
 * @param control where the node's launcher is reached, if it has one
 */
record NodePorts(int client, int outside, int control) {

    static NodePorts choose() {
        List<Integer> ports = FixedPorts.choose(3);
        return new NodePorts(ports.get(0), ports.get(1), ports.get(2));
    }
}
