package io.kafkatest.internal.node;

import io.kafkatest.Broker;
import io.kafkatest.KafkaTestException;
import java.util.Map;
import java.util.Objects;

/** A broker that is a node of ours. */
final class NodeBroker implements Broker {

    private final int id;
    private final ClientListeners listeners;
    private final Map<String, Integer> ports;
    private final Node node;
    private final Map<String, String> config;
    private boolean running = true;

    private NodeBroker(
            int id, ClientListeners listeners, Map<String, Integer> ports, Node node, Map<String, String> config) {
        this.id = id;
        this.listeners = listeners;
        this.ports = ports;
        this.node = node;
        this.config = config;
    }

    static NodeBroker start(int id, ClientListeners listeners, Node node, Map<String, String> config) {
        Map<String, Integer> ports = node.start(config);
        return new NodeBroker(id, listeners, ports, node, NodeConfigs.at(listeners, ports, config));
    }

    /** All ports of the node, by name. */
    Map<String, Integer> ports() {
        return ports;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public String host() {
        return NodeConfigs.LOOPBACK;
    }

    @Override
    public int port() {
        return Objects.requireNonNull(ports.get(NodeConfigs.CLIENT_LISTENER));
    }

    @Override
    public Map<String, Integer> listeners() {
        return listeners.portsOfDeclared(ports);
    }

    @Override
    public synchronized void stop() {
        if (running) {
            node.stop();
            running = false;
        }
    }

    @Override
    public synchronized void kill() {
        node.kill();
        running = false;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            try {
                node.start(config);
                running = true;
            } catch (IllegalStateException e) {
                throw new KafkaTestException(
                        "Broker " + id + " was to be started again.",
                        "It could not start: " + e.getMessage() + ".",
                        "See the cause; the cluster's log() tells what its brokers say.",
                        e);
            }
        }
    }

    @Override
    public String toString() {
        return "broker " + id + " at " + address();
    }
}
