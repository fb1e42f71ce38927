package io.kafkatest.internal.external;

import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.ClusterRunner;
import io.kafkatest.internal.node.RunningNodes;
import io.kafkatest.spi.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.LoggerFactory;

/** Runs nothing itself: finds the cluster that the settings name. */
public final class ExternalRunner implements ClusterRunner {

    /** Two settings may name two clusters, and their specs don't tell. */
    @Override
    public Map<String, String> identity(Settings settings) {
        return settings.externalConfig();
    }

    /** To find it again takes no time, and its owners want to see it clean. */
    @Override
    public Duration kept() {
        return Duration.ZERO;
    }

    @Override
    public RunningNodes start(ClusterSpec spec, String clusterId, BrokerLog log, Settings settings) {
        Refusal.check(spec);
        Connection connection = Connection.byProperties(settings.externalConfig());
        try {
            ClusterFacts cluster = connection.facts();
            Refusal.check(spec, cluster);
            Instant now = Instant.now();
            settings.externalSweep().ifPresent(age -> sweep(new Sweep(new Traces(connection.admin()), now.minus(age))));
            return new ExternalNodes(connection, cluster, RunPrefix.begin(now));
        } catch (RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }

    /** What can't be swept is no fault of the tests that are to begin. */
    private static void sweep(Sweep sweep) {
        try {
            Swept swept = sweep.run();
            if (!swept.kept().isEmpty()) {
                LoggerFactory.getLogger(ExternalRunner.class)
                        .warn("Some of what earlier runs left on the cluster could not be deleted: {}", swept.kept());
            }
        } catch (ExecutionException | TimeoutException e) {
            LoggerFactory.getLogger(ExternalRunner.class)
                    .warn("What earlier runs left on the cluster could not be deleted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
