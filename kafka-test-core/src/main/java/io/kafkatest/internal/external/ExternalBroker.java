package io.kafkatest.internal.external;

import io.kafkatest.Broker;
import io.kafkatest.KafkaTestException;

/** A broker of a cluster that runs already. */
record ExternalBroker(int id, String host, int port) implements Broker {

    @Override
    public void stop() {
        throw unsupported("stopped");
    }

    @Override
    public void kill() {
        throw unsupported("killed");
    }

    @Override
    public void start() {
        throw unsupported("started");
    }

    private KafkaTestException unsupported(String what) {
        return KafkaTestException.unsupported(
                "Broker " + id + " was to be " + what + ".",
                "Its cluster is one that runs already, and its brokers are not the tests' to stop.",
                "Have a cluster started for this test with RunOn.PROCESS.");
    }

    @Override
    public String toString() {
        return "broker " + id + " at " + address();
    }
}
