package io.kafkatest.connect;

import io.kafkatest.KafkaTestException;
import io.kafkatest.connect.internal.ConnectorCheck;
import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.WritableAssertionInfo;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a connector.
 *
 * <p>Each asks the workers again and again until it holds, and fails when the time set by {@link #within} is out, by default
 * {@code kafka-test.timeout}; {@link #isRunning()} also as soon as the connector or one of its tasks has failed. A failure shows all
 * connectors with their tasks, and the stack traces of what has failed.
 *
 * <pre>{@code
 * assertThat(connect).connector("local-file-source").isRunning();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class ConnectorAssert extends AbstractAssert<ConnectorAssert, ConnectWorker> {

    private final String connector;
    private @Nullable Duration timeout;

    /**
     * Begins an assertion; tests call {@link ConnectAssert#connector(String)}.
     *
     * @param actual the workers
     * @param connector the connector's name
     */
    public ConnectorAssert(ConnectWorker actual, String connector) {
        super(actual, ConnectorAssert.class);
        this.connector = connector;
    }

    ConnectorAssert describedBy(WritableAssertionInfo other) {
        info.description(other.description());
        info.overridingErrorMessage(other.overridingErrorMessage());
        return this;
    }

    /**
     * Sets how long the following assertions wait for what they assert. They pass at the first moment it holds.
     *
     * <pre>{@code
     * assertThat(connect).connector("orders").within(ofSeconds(20)).isRunning();       // passes as soon as it runs
     * assertThat(connect).connector("ordres").within(ofMillis(200)).isRunning();       // fails after 200 ms
     * }</pre>
     *
     * @param atMost the time; zero for what there is at this moment
     * @return this assertion
     * @throws KafkaTestException if the time is negative
     */
    public ConnectorAssert within(Duration atMost) {
        if (atMost.isNegative()) {
            throw new KafkaTestException(
                    "An assertion was asked to wait for " + atMost + ".",
                    "A negative time can't be waited for.",
                    "Give a positive one, or zero for what there is at this moment.");
        }
        timeout = atMost;
        return this;
    }

    /**
     * Waits for the connector.
     *
     * <pre>{@code
     * assertThat(connect).connector("local-file-source").exists();      // passes if it was created
     * assertThat(connect).connector("lokal-file-source").exists();      // fails when the time is out
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there is none in time
     */
    public ConnectorAssert exists() {
        return await(ConnectorCheck.exists());
    }

    /**
     * Waits until there is no such connector.
     *
     * <pre>{@code
     * connect.delete("local-file-source");
     *
     * assertThat(connect).connector("local-file-source").doesNotExist();      // passes
     * assertThat(connect).connector("local-file-sink").doesNotExist();        // fails if that is still there
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there still is one when the time is out
     */
    public ConnectorAssert doesNotExist() {
        return await(ConnectorCheck.doesNotExist());
    }

    /**
     * Waits until the connector runs with all its tasks, of which there is at least one.
     *
     * <pre>{@code
     * assertThat(connect).connector("local-file-source").isRunning();      // passes once it does
     *
     * connect.pause("local-file-source");
     * assertThat(connect).connector("local-file-source").isRunning();      // fails when the time is out
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it has failed, or doesn't run when the time is out
     */
    public ConnectorAssert isRunning() {
        return await(ConnectorCheck.isRunning());
    }

    /**
     * Waits until the connector is paused with all its tasks.
     *
     * <pre>{@code
     * connect.pause("local-file-source");
     *
     * assertThat(connect).connector("local-file-source").isPaused();      // passes
     * assertThat(connect).connector("local-file-sink").isPaused();        // fails when the time is out
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it isn't when the time is out
     */
    public ConnectorAssert isPaused() {
        return await(ConnectorCheck.isPaused());
    }

    /**
     * Waits for a number of tasks, whatever they do.
     *
     * <pre>{@code
     * assertThat(connect).connector("local-file-source").hasTasks(1);      // passes
     * assertThat(connect).connector("local-file-source").hasTasks(2);      // fails when the time is out
     * }</pre>
     *
     * @param number how many, from 0
     * @return this assertion
     * @throws AssertionError if it has more or fewer when the time is out
     */
    public ConnectorAssert hasTasks(int number) {
        return await(ConnectorCheck.hasTasks(number));
    }

    /**
     * Waits until the connector or one of its tasks has failed.
     *
     * <pre>{@code
     * assertThat(connect).connector("broken-sink").hasFailed();            // passes once it has
     * assertThat(connect).connector("local-file-sink").hasFailed();        // fails when the time is out
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it hasn't when the time is out
     */
    public ConnectorAssert hasFailed() {
        return await(ConnectorCheck.hasFailed(""));
    }

    /**
     * Waits until the connector or one of its tasks has failed with something in its stack trace.
     *
     * <pre>{@code
     * assertThat(connect).connector("broken-sink").hasFailedWith("DataException");      // passes if that is in its trace
     * assertThat(connect).connector("broken-sink").hasFailedWith("IOException");        // fails then
     * }</pre>
     *
     * @param text which is in the stack trace
     * @return this assertion
     * @throws AssertionError if it hasn't when the time is out
     */
    public ConnectorAssert hasFailedWith(String text) {
        return await(ConnectorCheck.hasFailed(text));
    }

    private ConnectorAssert await(ConnectorCheck check) {
        check.within(timeout == null ? actual.timeout() : timeout, actual, connector)
                .ifPresent(this::throwAssertionError);
        return this;
    }

    /** Leaves in the stack trace what helps to see where the assertion stands. */
    @Override
    protected boolean isElementOfCustomAssert(StackTraceElement element) {
        return element.getClassName().startsWith(ConnectorCheck.class.getPackageName() + ".")
                || super.isElementOfCustomAssert(element);
    }
}
