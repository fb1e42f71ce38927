package io.kafkatest.internal.external;

import io.kafkatest.Broker;
import io.kafkatest.internal.node.RunningNodes;
import io.kafkatest.internal.topic.Tenancy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nodes of a cluster that runs already, for one run of tests. */
final class ExternalNodes implements RunningNodes {

    private final Connection connection;
    private final ClusterFacts cluster;
    private final RunPrefix run;
    private @Nullable Thread atJvmEnd;
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
    public synchronized void closedThrough(Runnable close) {
        Thread hook = new Thread(
                () -> {
                    close.run();
                    close(); // waits for whoever is closing it already
                },
                "kafka-test-external-end");
        Runtime.getRuntime().addShutdownHook(hook);
        atJvmEnd = hook;
    }

    /** Deletes what the run has made. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            new RunEnd(new Traces(connection.admin()), run).cleanUp();
            connection.close();
            forgetJvmEnd();
        }
    }

    private void forgetJvmEnd() {
        try {
            if (atJvmEnd != null) {
                Runtime.getRuntime().removeShutdownHook(atJvmEnd);
            }
        } catch (IllegalStateException e) {
            // the JVM is ending, and the hook is what closes this
        }
    }
}
