package io.kafkatest.internal.external;

import io.kafkatest.Broker;
import io.kafkatest.internal.node.RunningNodes;
import java.util.List;
import java.util.Map;

/** The nodes of a cluster that somebody else has started for the tests alone, and stops too. */
record AdoptedNodes(Connection connection, ClusterFacts cluster) implements RunningNodes {

    @Override
    public String clusterId() {
        return cluster.id();
    }

    @Override
    public String version() {
        return cluster.version();
    }

    @Override
    public List<Broker> brokers() {
        return cluster.brokers();
    }

    @Override
    public Map<String, String> clientConfig() {
        return connection.config();
    }

    @Override
    public RunningNodes shared() {
        return this;
    }

    @Override
    public void close() {
        connection.close();
    }
}
