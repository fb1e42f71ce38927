package io.kafkatest.connect.internal;

import io.kafkatest.KafkaCluster;
import io.kafkatest.connect.ConnectorSpec;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The consumer groups of sinks: on a cluster that others use too, another run's sink may be called the same. */
final class SinkGroups {

    private static final String OVERRIDE = "consumer.override.group.id";

    private final KafkaCluster cluster;
    private final Set<String> groups = ConcurrentHashMap.newKeySet();

    SinkGroups(KafkaCluster cluster) {
        this.cluster = cluster;
    }

    /** A connector that, if it is a sink, has a group of this run; one that says which group it wants has that. */
    ConnectorSpec apart(ConnectorSpec connector) {
        String ofKafka = ofKafka(connector);
        String ofThisRun = cluster.nameFor(ofKafka);
        return connector.properties().containsKey(OVERRIDE) || ofThisRun.equals(ofKafka)
                ? connector
                : connector.with(OVERRIDE, ofThisRun);
    }

    /** Adds the group of a connector that was created, to be deleted unless the test has named it itself. */
    void add(ConnectorSpec created) {
        String ofThisRun = cluster.nameFor(ofKafka(created));
        if (created.properties().getOrDefault(OVERRIDE, ofThisRun).equals(ofThisRun)) {
            groups.add(ofThisRun);
        }
    }

    private static String ofKafka(ConnectorSpec connector) {
        return "connect-" + connector.name();
    }

    /** Not waited for: a cluster that is gone has nothing left. */
    void deleteSoon() {
        var unused = cluster.admin().deleteConsumerGroups(groups);
    }
}
