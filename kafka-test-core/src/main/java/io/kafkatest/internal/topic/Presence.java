package io.kafkatest.internal.topic;

import io.kafkatest.Broker;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a broker is there to answer: Kafka's clients go on trying until their time is out, and a test should not. */
public final class Presence {

    private static final int PATIENCE_MILLIS = 1_000;

    private final KafkaCluster cluster;

    public Presence(KafkaCluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Fails if every broker refuses to be connected to. What is only slow may still come.
     *
     * @param asked a sentence for the message
     */
    public void check(String asked) {
        List<Broker> brokers = cluster.brokers();
        if (!brokers.isEmpty() && brokers.stream().allMatch(Presence::isGone)) {
            String addresses = brokers.stream().map(Broker::address).collect(Collectors.joining(", "));
            throw new KafkaTestException(
                    asked,
                    "No broker is there any more: connections to " + addresses + " are refused.",
                    "See who stopped the cluster, or its log() for what made its brokers end.");
        }
    }

    private static boolean isGone(Broker broker) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(broker.host(), broker.port()), PATIENCE_MILLIS);
            return false;
        } catch (ConnectException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
