package io.kafkatest.internal.node;

import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.spi.Settings;
import java.util.List;
import java.util.Set;

/** What gives a cluster's nodes a place to run. */
public interface NodeHost {

    /** Nodes in a certain way, for one cluster. */
    @FunctionalInterface
    interface Factory {

        /** See {@link ClusterRunner#begin()}. */
        default void begin() {}

        /** Goes on with what made way for the start of a cluster: its nodes are ready. */
        default void goOn() {}

        /** Makes room for the nodes of a cluster; may begin what takes time. */
        NodeHost open(
                Distribution distribution,
                ClusterSpec spec,
                String clusterId,
                DataFolder folder,
                BrokerLog log,
                Settings settings);
    }

    /** The nodes, by id from 1. */
    List<Node> nodes();

    /** The names of all settings that a broker of this version has. To ask may take time. */
    Set<String> settings();
}
