package io.kafkatest.internal.node;

import java.util.Map;

/** One node of a cluster, wherever it runs. Not started at first. */
public interface Node {

    /**
     * Starts the node with its complete configuration, and returns once it serves requests.
     *
     * @return the bound port of each listener that a client can use, by listener name
     * @throws IllegalArgumentException if Kafka refuses the configuration
     * @throws IllegalStateException if the node can't start; nothing of it runs then
     */
    Map<String, Integer> start(Map<String, String> config);

    /** Stops the node as an operator would. Its data stays where it is, and it can be started again. */
    void stop();

    /**
     * Ends the node without giving it the time to do anything, as a power failure would.
     *
     * @throws io.kafkatest.KafkaTestException if it can't be ended alone
     */
    void kill();

    /** Ends the node as fast as can be; nobody will need its data. */
    void discard();
}
