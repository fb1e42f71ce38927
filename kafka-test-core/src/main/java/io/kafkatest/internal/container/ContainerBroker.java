package io.kafkatest.internal.container;

import io.kafkatest.Broker;
import io.kafkatest.KafkaTestException;
import java.util.Map;

/** A broker in a container. */
final class ContainerBroker implements Broker {

    /** More than fit into a session of ZooKeeper's. */
    private static final int START_ATTEMPTS = 5;

    private final NodeContainer node;
    private final String host;
    private final Map<String, Integer> listeners;
    private final ContainerNodes cluster;
    private State state = State.RUNNING;

    /**
     * One that runs.
     *
     * @param listeners the ports at the host of those that the test has declared
     */
    ContainerBroker(NodeContainer node, String host, Map<String, Integer> listeners, ContainerNodes cluster) {
        this.node = node;
        this.host = host;
        this.listeners = listeners;
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
    public Map<String, Integer> listeners() {
        return listeners;
    }

    @Override
    public synchronized void stop() {
        if (state != State.STOPPED) {
            resume(); // one that is held still can't stop by itself
            node.node().stop();
            state = State.STOPPED;
        }
    }

    @Override
    public synchronized void kill() {
        if (state != State.STOPPED) {
            node.kill();
            state = State.STOPPED;
        }
    }

    @Override
    public synchronized void pause() {
        if (state == State.STOPPED) {
            throw new KafkaTestException(
                    "Broker " + id() + " was to be paused.", "It doesn't run.", "Start it first, with start().");
        }
        if (state == State.RUNNING) {
            node.container().pause();
            state = State.PAUSED;
        }
    }

    @Override
    public synchronized void resume() {
        if (state == State.PAUSED) {
            node.container().resume();
            state = State.RUNNING;
        }
    }

    @Override
    public synchronized void start() {
        if (state == State.STOPPED) {
            try {
                startAgain();
                cluster.awaitBroker(id());
                state = State.RUNNING;
            } catch (IllegalStateException e) {
                throw new KafkaTestException(
                        "Broker " + id() + " was to be started again.",
                        "It could not start: " + e.getMessage(),
                        "See the cause; the cluster's log() tells what its brokers say.",
                        e);
            }
        }
    }

    /** A broker in ZooKeeper mode ends again if its earlier session isn't over, which is for ZooKeeper to find out. */
    private void startAgain() {
        for (int attempt = 1; ; attempt++) {
            try {
                node.startAgain();
                return;
            } catch (IllegalStateException e) {
                if (attempt == START_ATTEMPTS || !node.container().end().isDone()) {
                    throw e;
                }
            }
        }
    }

    @Override
    public String toString() {
        return "broker " + id() + " at " + address();
    }

    private enum State {
        RUNNING,
        PAUSED,
        STOPPED
    }
}
