package io.kafkatest.internal.external;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.ClusterRunner;
import io.kafkatest.internal.node.RunningNodes;
import io.kafkatest.spi.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a cluster that somebody else has started for the tests alone. */
public final class AdoptingRunner implements ClusterRunner {

    /** To find it again takes no time, and its owner may stop it. */
    @Override
    public Duration kept() {
        return Duration.ZERO;
    }

    @Override
    public RunningNodes start(ClusterSpec spec, String clusterId, BrokerLog log, Settings settings) {
        Connection connection = Connection.byAddress(
                withoutProtocols(said(spec.bootstrapServers().orElseThrow().get())));
        try {
            return new AdoptedNodes(connection, connection.facts());
        } catch (RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }

    private static String said(@Nullable String servers) {
        if (servers == null || servers.isBlank()) {
            throw new KafkaTestException(
                    "A cluster that runs already was asked for.",
                    "The test gives " + (servers == null ? "null" : "nothing") + " as its bootstrap servers.",
                    "Give them once they are known: after the container that they are of was started.");
        }
        return servers;
    }

    /** Some containers write an address as {@code PLAINTEXT://localhost:28113}, which Kafka's clients take, and others don't. */
    private static String withoutProtocols(String servers) {
        return Arrays.stream(servers.split(",", -1))
                .map(server -> server.strip().replaceFirst("^[A-Z_]+://", ""))
                .collect(Collectors.joining(","));
    }
}
