package io.kafkatest.connect;

import io.kafkatest.assertj.KafkaAssertions;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The entry point to assertions on Kafka Connect, and to all of {@link KafkaAssertions}.
 *
 * <pre>{@code
 * import static io.kafkatest.connect.ConnectAssertions.assertThat;
 *
 * assertThat(connect).connector("local-file-source").isRunning();
 * assertThat(lines).containsExactlyValues("foo", "bar");
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class ConnectAssertions extends KafkaAssertions {

    /** For entry points of your own that extend this one. */
    protected ConnectAssertions() {}

    /**
     * Begins an assertion on the connectors of workers.
     *
     * <pre>{@code
     * assertThat(connect).connector("local-file-source").isRunning();      // passes once it runs
     * assertThat(connect).connector("lokal-file-source").isRunning();      // fails when the time is out
     * }</pre>
     *
     * @param actual the workers
     * @return the assertion
     */
    public static ConnectAssert assertThat(@Nullable ConnectWorker actual) {
        return new ConnectAssert(actual);
    }
}
