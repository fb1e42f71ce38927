package io.kafkatest.internal.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Kafka keeps the metadata itself: in nodes that do nothing else, or in node 1 beside its broker.
 *
 * @param firstController the id of the first node that keeps the metadata; the others follow it
 * @param controllerPorts where they listen
 * @param listeners of the brokers
 */
record RaftConfig(int firstController, List<Integer> controllerPorts, ClientListeners listeners) implements ModeConfig {

    private static final String CONTROLLER_LISTENER = "CONTROLLER";

    /** Node 1 keeps it. */
    static RaftConfig inFirstBroker(ClientListeners listeners) {
        return new RaftConfig(1, FixedPorts.choose(1), listeners);
    }

    /** Nodes of their own keep it, which come after the brokers. */
    static RaftConfig inControllers(int brokers, int controllers, ClientListeners listeners) {
        return new RaftConfig(brokers + 1, FixedPorts.choose(controllers), listeners);
    }

    @Override
    public Map<String, String> first() {
        return firstController == 1 ? brokerAndController() : broker(1);
    }

    @Override
    public Map<String, String> other(int id, Map<String, Integer> portsOfFirst) {
        return id < firstController || firstController == 1 ? broker(id) : controller(id);
    }

    private Map<String, String> brokerAndController() {
        Map<String, String> config = node(1, "broker,controller");
        config.put("listeners", listeners.anyAddresses() + "," + controllerAddress(1));
        return config;
    }

    private Map<String, String> broker(int id) {
        Map<String, String> config = node(id, "broker");
        config.put("listeners", listeners.anyAddresses());
        return config;
    }

    private Map<String, String> controller(int id) {
        Map<String, String> config = node(id, "controller");
        config.put("listeners", controllerAddress(id));
        return config;
    }

    private String controllerAddress(int id) {
        return CONTROLLER_LISTENER + "://" + NodeConfigs.LOOPBACK + ":" + portOf(id);
    }

    private int portOf(int id) {
        return controllerPorts.get(id - firstController);
    }

    private Map<String, String> node(int id, String roles) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("node.id", String.valueOf(id));
        config.put("process.roles", roles);
        config.put("controller.listener.names", CONTROLLER_LISTENER);
        config.put("listener.security.protocol.map", listeners.protocols() + "," + CONTROLLER_LISTENER + ":PLAINTEXT");
        config.put("controller.quorum.voters", voters());
        return config;
    }

    private String voters() {
        return IntStream.range(firstController, firstController + controllerPorts.size())
                .mapToObj(id -> id + "@" + NodeConfigs.LOOPBACK + ":" + portOf(id))
                .collect(Collectors.joining(","));
    }
}
