package io.kafkatest.internal.node;

import io.kafkatest.Broker;
import io.kafkatest.KafkaTestException;
import java.util.Map;

/** A broker that others use too. */
public record SharedBroker(int id, String host, int port, Map<String, Integer> listeners) implements Broker {

    /** One without listeners of the test's. */
    public SharedBroker(int id, String host, int port) {
        this(id, host, port, Map.of());
    }

    @Override
    public void stop() {
        throw refused("stopped");
    }

    @Override
    public void kill() {
        throw refused("killed");
    }

    @Override
    public void start() {
        throw refused("started");
    }

    @Override
    public void pause() {
        throw refused("paused");
    }

    @Override
    public void resume() {
        throw refused("resumed");
    }

    private KafkaTestException refused(String what) {
        return new KafkaTestException(
                "Broker " + id + " was to be " + what + ".",
                "Its cluster is shared: other test classes would find it broken.",
                "Ask for a cluster of your own: @KafkaTest(cluster = ClusterUse.OWN), or KafkaCluster.start(...).");
    }

    @Override
    public String toString() {
        return "broker " + id + " at " + address();
    }
}
