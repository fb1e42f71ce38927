package io.kafkatest.internal.external;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.node.KafkaRelease;
import io.kafkatest.spi.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** The way to a cluster that runs already. */
final class Connection implements AutoCloseable {

    static final String SERVERS = "bootstrap.servers";

    /** Kafka's property for how long its clients wait for an answer; its default is a minute. */
    private static final String TIMEOUT = "default.api.timeout.ms";

    /** A cluster that is there answers sooner, also one far away that asks for a ticket first. */
    private static final int PATIENCE_MILLIS = 10_000;

    /** Kafka's clients knock on a closed door until their time is out; after this one it is looked whether it is closed. */
    private static final Duration SUSPICION = Duration.ofSeconds(2);

    private final Map<String, String> config;
    private final ConnectFailure failure;
    private final Admin admin;

    private Connection(Map<String, String> config, ConnectFailure failure, Admin admin) {
        this.config = config;
        this.failure = failure;
        this.admin = admin;
    }

    /**
     * Prepares to ask the cluster that the settings name.
     *
     * @param config Kafka's client properties
     * @throws KafkaTestException if they don't say where it is, or Kafka refuses them
     */
    static Connection byProperties(Map<String, String> config) {
        if (!config.containsKey(SERVERS)) {
            throw new KafkaTestException(
                    "A cluster that runs already was asked for.",
                    "Nothing says where it is.",
                    "Set " + Settings.PREFIX + "external." + SERVERS + ", or name a file that has " + SERVERS + " with "
                            + Settings.PREFIX + "external-config.");
        }
        return to(config, ConnectRemedies.inSettings(config));
    }

    /**
     * Prepares to ask the cluster that a test names.
     *
     * @param servers its addresses
     * @throws KafkaTestException if Kafka refuses them
     */
    static Connection byAddress(String servers) {
        return to(Map.of(SERVERS, servers), ConnectRemedies.inTest());
    }

    private static Connection to(Map<String, String> config, ConnectRemedies remedies) {
        ConnectFailure failure = new ConnectFailure(config, remedies);
        try {
            return new Connection(config, failure, Admin.create(new HashMap<>(config)));
        } catch (KafkaException e) {
            throw failure.refused(e);
        }
    }

    Map<String, String> config() {
        return config;
    }

    Admin admin() {
        return admin;
    }

    /** Asks the cluster what it is. */
    ClusterFacts facts() {
        DescribeClusterOptions options = new DescribeClusterOptions();
        if (!config.containsKey(TIMEOUT)) {
            options.timeoutMs(PATIENCE_MILLIS);
        }
        DescribeClusterResult cluster = admin.describeCluster(options);
        return ClusterFacts.of(first(cluster.clusterId()), first(cluster.nodes()), KafkaRelease.of(admin));
    }

    /** The answer to the first question, whose failure means that the cluster can't be reached. */
    private <T> T first(KafkaFuture<T> answer) {
        try {
            try {
                return answer.get(SUSPICION.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                failure.checkThatSomethingListens();
                return answer.get();
            }
        } catch (ExecutionException e) {
            throw failure.of(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure.interrupted(e);
        }
    }

    /** Nobody waits for an answer any more. */
    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
