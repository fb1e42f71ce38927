package io.kafkatest.internal.container;

import io.kafkatest.spi.RunningContainer;

/** Where the containers of a cluster come from. */
interface ContainerSource {

    /** What the brokers need beside them, if they need something. */
    void begin();

    /**
     * The container of a node, whose process runs.
     *
     * @param output receives what it prints
     */
    Placed container(int id, ContainerOutput output);

    /** The id of their network. */
    String network();

    /** Removes all of them: they are of no use. */
    void remove();

    /** Ends the use of containers that served. */
    void end();

    /**
     * A container that is reached at certain ports.
     *
     * @param container the container
     * @param ports the ports
     */
    record Placed(RunningContainer container, NodePorts ports) {}
}
