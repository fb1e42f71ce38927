package io.kafkatest.internal.container;

import io.kafkatest.internal.node.FixedPorts;
import io.kafkatest.spi.ContainerEngine.PortTakenException;
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

    /** A port can be taken by somebody else between the look and the use; so often in a row it can't. */
    private static final int ATTEMPTS = 10;

    static NodePorts choose() {
        List<Integer> ports = FixedPorts.choose(3);
        return new NodePorts(ports.get(0), ports.get(1), ports.get(2));
    }

    /**
     * Uses ports that are free, and others if they aren't any more.
     *
     * @return what was made with them
     * @throws IllegalStateException if those never are
     */
    static <T> T untilFree(Use<T> use) {
        for (int attempt = 1; ; attempt++) {
            try {
                return use.of(choose());
            } catch (PortTakenException e) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("each port that was tried is taken: " + e.getMessage(), e);
                }
            }
        }
    }

    /** What ports are chosen for. */
    @FunctionalInterface
    interface Use<T> {

        T of(NodePorts ports) throws PortTakenException;
    }
}
