package io.kafkatest.internal.node;

import io.kafkatest.Broker;
import java.util.List;

/** The started nodes of a cluster. */
public interface RunningNodes extends AutoCloseable {

    String version();

    String clusterId();

    List<Broker> brokers();

    /** Stops the nodes and deletes what they wrote. */
    @Override
    void close();
}
