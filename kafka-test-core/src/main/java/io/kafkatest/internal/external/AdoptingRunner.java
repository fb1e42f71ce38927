package io.kafkatest.internal.external;

import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.ClusterRunner;
import io.kafkatest.internal.node.RunningNodes;
import io.kafkatest.spi.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds a cluster that somebody else has started for the tests alone. */
public final class AdoptingRunner implements ClusterRunner {

    /** To find it again takes no time, and its owner may stop it. */
    @Override
    public Duration kept() {
        return Duration.ZERO;
    }

    @Override
    public RunningNodes start(ClusterSpec spec, String clusterId, BrokerLog log, Settings settings) {
        String servers = spec.bootstrapServers().orElseThrow().get();
        Connection connection = Connection.to(Map.of(Connection.SERVERS, withoutProtocols(servers)));
        try {
            return new AdoptedNodes(connection, connection.facts());
        } catch (RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }

    /** Some containers write an address as {@code PLAINTEXT://localhost:28113}, which Kafka's clients take, and others don't. */
    private static String withoutProtocols(String servers) {
        return Arrays.stream(servers.split(",", -1))
                .map(server -> server.strip().replaceFirst("^[A-Z_]+://", ""))
                .collect(Collectors.joining(","));
    }
}
