package io.kafkatest.internal.node;

import java.util.LinkedHashMap;
import java.util.Map;

/** Kafka keeps the metadata itself: node 1 is the controller. */
record RaftConfig(int controllerPort) implements ModeConfig {

    private static final String CONTROLLER_LISTENER = "CONTROLLER";

    @Override
    public Map<String, String> first() {
        Map<String, String> config = node(1);
        config.put("process.roles", "broker,controller");
        config.put(
                "listeners",
                NodeConfigs.ANY_CLIENT_ADDRESS + "," + CONTROLLER_LISTENER + "://" + NodeConfigs.LOOPBACK + ":"
                        + controllerPort);
        return config;
    }

    @Override
    public Map<String, String> other(int id, Map<String, Integer> portsOfFirst) {
        Map<String, String> config = node(id);
        config.put("process.roles", "broker");
        config.put("listeners", NodeConfigs.ANY_CLIENT_ADDRESS);
        return config;
    }

    private Map<String, String> node(int id) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("node.id", String.valueOf(id));
        config.put("controller.listener.names", CONTROLLER_LISTENER);
        config.put(
                "listener.security.protocol.map",
                NodeConfigs.CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        config.put("controller.quorum.voters", "1@" + NodeConfigs.LOOPBACK + ":" + controllerPort);
        return config;
    }
}
