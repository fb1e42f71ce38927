package io.kafkatest.internal.node;

import io.kafkatest.ClusterSpec;
import io.kafkatest.spi.Settings;
import java.time.Duration;

/** A way to run a cluster. */
public interface ClusterRunner {

    /** What tells clusters apart whose specs are equal: two of them are the same cluster only if this is equal too. */
    default Object identity(Settings settings) {
        return "";
    }

    /** How long a cluster that nobody uses any more is kept for the next one who wants it. */
    default Duration kept() {
        return Duration.ofSeconds(30);
    }

    /** Begins what takes time and is the same for every cluster, if it hasn't yet, and returns at once: one may be started soon. */
    default void begin() {}

    /**
     * Starts the nodes of a spec and returns once they serve clients.
     *
     * @param spec leaves nothing open
     * @throws io.kafkatest.KafkaTestException if they can't be started; nothing is left of them then
     */
    RunningNodes start(ClusterSpec spec, String clusterId, BrokerLog log, Settings settings);
}
