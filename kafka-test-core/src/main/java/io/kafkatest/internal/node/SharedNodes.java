package io.kafkatest.internal.node;

import io.kafkatest.Broker;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nodes that several users share, so that none of them can stop one. */
public record SharedNodes(RunningNodes nodes) implements RunningNodes {

    @Override
    public String version() {
        return nodes.version();
    }

    @Override
    public String clusterId() {
        return nodes.clusterId();
    }

    @Override
    public List<Broker> brokers() {
        return nodes.brokers().stream()
                .<Broker>map(broker -> new SharedBroker(broker.id(), broker.host(), broker.port(), broker.listeners()))
                .toList();
    }

    @Override
    public Map<String, String> clientConfig() {
        return nodes.clientConfig();
    }

    @Override
    public Optional<NetworkAddresses> network() {
        return nodes.network();
    }

    @Override
    public void close() {
        nodes.close();
    }
}
