package io.kafkatest.connect;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * The way to assertions on connectors.
 *
 * <pre>{@code
 * assertThat(connect).connector("local-file-source").hasTasks(1).isRunning();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class ConnectAssert extends AbstractAssert<ConnectAssert, ConnectWorker> {

    /**
     * Begins an assertion; tests call {@link ConnectAssertions#assertThat(ConnectWorker)}.
     *
     * @param actual the workers
     */
    public ConnectAssert(@Nullable ConnectWorker actual) {
        super(actual, ConnectAssert.class);
    }

    /**
     * Goes on with a connector.
     *
     * <pre>{@code
     * assertThat(connect).connector("local-file-source").exists();      // passes if there is one
     * assertThat(connect).connector("lokal-file-source").exists();      // fails when the time is out
     * }</pre>
     *
     * @param connector its name
     * @return an assertion on it, with the same description
     */
    public ConnectorAssert connector(String connector) {
        isNotNull();
        return new ConnectorAssert(actual, connector).describedBy(info);
    }
}
