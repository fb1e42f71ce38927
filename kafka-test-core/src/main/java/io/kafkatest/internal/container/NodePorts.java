package io.kafkatest.internal.container;

import io.kafkatest.internal.node.FixedPorts;
import io.kafkatest.spi.ContainerEngine.PortTakenException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ports of a node's container at the host. They are chosen before it starts, since brokers have to advertise them, and are
 * the same when it is started again.
 *
 * @param client where the tests reach the broker
 * @param outside where containers on other networks do
 * @param control where the node's launcher is reached, if it has one
 * @param declared where the listeners are reached that the test has declared, in the order of their names
 */
record NodePorts(int client, int outside, int control, List<Integer> declared) {

    /** Those that clients use, by the port in the container. */
    Map<Integer, Integer> ofClients() {
        Map<Integer, Integer> mapped = new HashMap<>();
        mapped.put(Listeners.CLIENT_PORT, client);
        mapped.put(Listeners.OUTSIDE_PORT, outside);
        for (int i = 0; i < declared.size(); i++) {
            mapped.put(Listeners.declaredPort(i), declared.get(i));
        }
        return mapped;
    }

    /** A port can be taken by somebody else between the look and the use; so often in a row it can't. */
    private static final int ATTEMPTS = 10;

    static NodePorts choose(int declared) {
        List<Integer> ports = FixedPorts.choose(3 + declared);
        return new NodePorts(ports.get(0), ports.get(1), ports.get(2), ports.subList(3, ports.size()));
    }

    /**
     * Uses ports that are free, and others if they aren't any more.
     *
     * @param declared for how many listeners of the test's
     * @return what was made with them
     * @throws IllegalStateException if those never are
     */
    static <T> T untilFree(int declared, Use<T> use) {
        for (int attempt = 1; ; attempt++) {
            try {
                return use.of(choose(declared));
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
