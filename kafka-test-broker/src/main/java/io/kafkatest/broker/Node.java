package io.kafkatest.broker;

import java.util.Map;

/** One node of a cluster, in the mode it was configured for. */
interface Node {

    /**
     * Starts the node and returns once it serves requests.
     *
     * @return the bound port of each listener, by listener name
     */
    Map<String, Integer> start() throws Exception;

    /** Stops a node that has started. */
    void stop() throws Exception;

    /** Stops as much as a start that failed has left running. */
    void stopWhatIsLeft() throws Exception;
}
