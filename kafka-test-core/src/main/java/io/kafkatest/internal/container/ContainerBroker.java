package io.kafkatest.internal.container;

import io.kafkatest.Broker;
import io.kafkatest.KafkaTestException;

/** A broker in a container. */
final class ContainerBroker implements Broker {

    private final NodeContainer node;
    private final String host;
    private final ContainerNodes cluster;
    private boolean running = true;

    ContainerBroker(NodeContainer node, String host, ContainerNodes cluster) {
        this.node = node;
        this.host = host;
        this.cluster = cluster;
    }

    @Override
    public int id() {
        return node.id();
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public int port() {
        return node.ports().client();
    }

    @Override
    public synchronized void stop() {
        if (running) {
            node.node().stop();
            running = false;
        }
    }

    @Override
    public synchronized void kill() {
        if (running) {
            node.kill();
            running = false;
        }
    }

    @Override
    public synchronized void pause() {
        node.container().pause();
    }

    @Override
    public synchronized void resume() {
        node.container().resume();
    }

    @Override
    public synchronized void start() {
        if (!running) {
            try {
                node.startAgain();
                cluster.awaitBroker(id());
                running = true;
            } catch (IllegalStateException e) {
                throw new KafkaTestException(
                        "Broker " + id() + " was to be started again.",
                        "It could not start: " + e.getMessage(),
                        "See the cause; the cluster's log() tells what its brokers say.",
                        e);
            }
        }
    }

    @Override
    public String toString() {
        return "broker " + id() + " at " + address();
    }
}
