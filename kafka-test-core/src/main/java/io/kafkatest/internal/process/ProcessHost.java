package io.kafkatest.internal.process;

import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.DataFolder;
import io.kafkatest.internal.node.Node;
import io.kafkatest.internal.node.NodeHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs each node in a JVM of its own. The JVMs start at once and beside each other, before anybody asks for a node. */
final class ProcessHost implements NodeHost {

    private final List<ProcessNode> nodes;

    private ProcessHost(List<ProcessNode> nodes) {
        this.nodes = nodes;
    }

    static NodeHost open(Distribution distribution, ClusterSpec spec, DataFolder folder, BrokerLog log) {
        List<ProcessNode> nodes = new ArrayList<>();
        try {
            for (int id = 1; id <= spec.brokers() + spec.controllers(); id++) {
                nodes.add(new ProcessNode(distribution, spec, id, folder, log));
            }
            return new ProcessHost(nodes);
        } catch (RuntimeException e) {
            nodes.forEach(ProcessNode::discard);
            throw e;
        }
    }

    @Override
    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    @Override
    public Set<String> settings() {
        return nodes.get(0).settings();
    }
}
