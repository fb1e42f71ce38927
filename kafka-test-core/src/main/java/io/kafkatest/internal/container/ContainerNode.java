package io.kafkatest.internal.container;

import io.kafkatest.spi.RunningContainer;
import java.util.Map;

/** A node in a container. */
interface ContainerNode {

    /**
     * Starts the node, in a container that was just started, and returns once it serves requests.
     *
     * @param config its Kafka settings
     * @throws IllegalArgumentException if Kafka refuses them
     * @throws IllegalStateException if it can't start
     */
    void start(Map<String, String> config);

    /** Lets the node stop as an operator would; its container has ended then, and can be started again. */
    void stop();

    /** Whatever it runs in. */
    RunningContainer container();

    /** Leaves a container alone that is kept for others. */
    void leave();
}
