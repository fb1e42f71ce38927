package io.kafkatest.internal.external;

import io.kafkatest.Broker;
import io.kafkatest.internal.node.AtJvmEnd;
import io.kafkatest.internal.node.RunningNodes;
import io.kafkatest.internal.topic.Tenancy;
import java.util.List;
import java.util.Map;

/** The nodes of a cluster that runs already, for one run of tests. */
final class ExternalNodes implements RunningNodes {

    private final Connection connection;
    private final ClusterFacts cluster;
    private final RunPrefix run;
    private final AtJvmEnd atJvmEnd = new AtJvmEnd("kafka-test-external-end");
    private boolean closed;

    ExternalNodes(Connection connection, ClusterFacts cluster, RunPrefix run) {
        this.connection = connection;
        this.cluster = cluster;
        this.run = run;
    }

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

    /** They are nobody's to break anyway. */
    @Override
    public RunningNodes shared() {
        return this;
    }

    @Override
    public Tenancy tenancy() {
        return new AmongOthers(run);
    }

    /** All that reaches the cluster are daemons, so the JVM ends without asking anybody. */
    @Override
    public void closedThrough(Runnable close) {
        atJvmEnd.run(() -> {
            close.run();
            close(); // waits for whoever is closing it already
        });
    }

    /** Deletes what the run has made. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            new RunEnd(new Traces(connection.admin()), run).cleanUp();
            connection.close();
            atJvmEnd.forget();
        }
    }
}
