package io.kafkatest.internal.external;

import io.kafkatest.Broker;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.Node;

/**
 * What a cluster says of itself.
 *
 * @param id Kafka's id of it
 * @param brokers those that run, by ascending id
 * @param version as far as it can be known from outside
 */
record ClusterFacts(String id, List<Broker> brokers, String version) {

    static ClusterFacts of(String id, Collection<Node> nodes, String version) {
        return new ClusterFacts(
                id,
                nodes.stream()
                        .sorted(Comparator.comparingInt(Node::id))
                        .<Broker>map(node -> new ExternalBroker(node.id(), node.host(), node.port()))
                        .toList(),
                version);
    }
}
