package io.kafkatest.internal.container;

import io.kafkatest.internal.node.KafkaRelease;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.common.Node;

/** Asks brokers who belongs to their cluster. */
final class Membership implements AutoCloseable {

    private static final int ANSWER_SECONDS = 10;

    private final Admin admin;

    Membership(String servers) {
        Map<String, Object> config = new HashMap<>(Map.of("bootstrap.servers", servers));
        config.put("reconnect.backoff.ms", "5");
        config.put("reconnect.backoff.max.ms", "50");
        config.put("retry.backoff.ms", "5");
        config.put("default.api.timeout.ms", String.valueOf(TimeUnit.SECONDS.toMillis(ANSWER_SECONDS)));
        config.put("request.timeout.ms", String.valueOf(TimeUnit.SECONDS.toMillis(ANSWER_SECONDS)));
        this.admin = Admin.create(config);
    }

    /**
     * Waits until the brokers are those that are wanted.
     *
     * @return Kafka's id of the cluster
     * @throws IllegalStateException if they aren't in time
     */
    String await(Predicate<Collection<Node>> wanted) {
        Last last = new Last();
        boolean inTime = Patience.OF_A_START.sees(() -> last.isAnswered() && wanted.test(last.nodes));
        if (!inTime) {
            throw new IllegalStateException("its brokers know of " + last.nodes + " only");
        }
        return last.clusterId;
    }

    /** The Kafka release that the brokers are of, as far as they let it be known. */
    String release() {
        return KafkaRelease.of(admin);
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    /** The last answer. */
    private final class Last {

        private Collection<Node> nodes = List.of();
        private String clusterId = "";

        boolean isAnswered() {
            DescribeClusterResult cluster = admin.describeCluster();
            try {
                nodes = cluster.nodes().get(ANSWER_SECONDS, TimeUnit.SECONDS);
                clusterId = cluster.clusterId().get(ANSWER_SECONDS, TimeUnit.SECONDS);
                return true;
            } catch (ExecutionException | TimeoutException e) {
                return false; // those that are asked have only begun
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
