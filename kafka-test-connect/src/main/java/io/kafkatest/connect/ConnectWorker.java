package io.kafkatest.connect;

import io.kafkatest.BrokerLogEvent;
import io.kafkatest.KafkaCluster;
import io.kafkatest.connect.internal.RunningConnect;
import io.kafkatest.spi.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A running Kafka Connect beside a cluster and of its version: a standalone worker, or a group of distributed ones that are
 * one to those who use them.
 *
 * <pre>{@code
 * try (ConnectWorker connect = ConnectWorker.start(kafka)) {
 *     connect.create(ConnectorSpec.ofFile(Path.of("connect-file-source.properties")));
 *
 *     assertThat(connect).connector("local-file-source").isRunning();
 * }
 * }</pre>
 *
 * <p>The workers run in a class loader of their own in this JVM if the brokers run in this JVM, and otherwise in processes that
 * end with this JVM, or where {@link ConnectSpec#runOn()} says. Safe for use by several threads.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface ConnectWorker extends AutoCloseable {

    /**
     * Starts a standalone worker.
     *
     * @param cluster beside which
     * @return the worker, ready for connectors; close it when done
     * @throws io.kafkatest.KafkaTestException if Kafka Connect of the cluster's version can't be had, or the worker can't start
     */
    static ConnectWorker start(KafkaCluster cluster) {
        return start(cluster, ConnectSpec.defaults());
    }

    /**
     * Starts workers, and creates the connectors that the spec has.
     *
     * @param cluster beside which
     * @param spec what they are to be like
     * @return the workers, ready for more connectors; close them when done
     * @throws io.kafkatest.KafkaTestException if Kafka Connect of the cluster's version can't be had, if a worker can't start,
     *     or if Connect refuses a connector
     */
    static ConnectWorker start(KafkaCluster cluster, ConnectSpec spec) {
        return RunningConnect.start(cluster, spec, Settings.ofThisJvm());
    }

    /**
     * What the workers were asked to be like.
     *
     * @return the spec
     */
    ConnectSpec spec();

    /**
     * The version of Kafka Connect.
     *
     * @return the cluster's, for example {@code 4.3.1}
     */
    String version();

    /**
     * Where the REST interface of the first running worker is: on the loopback interface only, or at a port of Docker's machine.
     *
     * @return for example {@code http://127.0.0.1:41277}
     * @throws io.kafkatest.KafkaTestException if no worker runs
     */
    URI restUrl();

    /**
     * The workers one by one.
     *
     * @return at least one
     */
    List<ConnectNode> nodes();

    /**
     * How long an assertion on the connectors waits unless it says otherwise.
     *
     * @return that of the cluster, by default 5 seconds
     */
    Duration timeout();

    /**
     * Creates a connector. It begins its work in the background: see {@link ConnectAssertions}.
     *
     * <pre>{@code
     * connect.create("local-file-sink", Map.of(
     *         "connector.class", "FileStreamSink", "topics", "connect-test", "file", "test.sink.txt"));
     * }</pre>
     *
     * @param name its name
     * @param properties its configuration, with {@code connector.class}
     * @throws io.kafkatest.KafkaTestException if there is no such class, there is a connector of that name, or Connect refuses
     *     the configuration
     */
    default void create(String name, Map<String, String> properties) {
        create(ConnectorSpec.of(name, properties));
    }

    /**
     * Creates a connector. It begins its work in the background: see {@link ConnectAssertions}.
     *
     * @param connector its name and configuration
     * @throws io.kafkatest.KafkaTestException if there is no such class, there is a connector of that name, or Connect refuses
     *     the configuration
     */
    void create(ConnectorSpec connector);

    /**
     * Pauses a connector: it keeps what it has, and does nothing.
     *
     * @param connector its name
     * @throws io.kafkatest.KafkaTestException if there is no such connector
     */
    void pause(String connector);

    /**
     * Resumes a connector that was paused.
     *
     * @param connector its name
     * @throws io.kafkatest.KafkaTestException if there is no such connector
     */
    void resume(String connector);

    /**
     * Restarts a connector with all its tasks, also those that have failed.
     *
     * @param connector its name
     * @throws io.kafkatest.KafkaTestException if there is no such connector
     */
    void restart(String connector);

    /**
     * Deletes a connector. The offsets that it has committed stay, as they do in Kafka.
     *
     * @param connector its name
     * @throws io.kafkatest.KafkaTestException if there is no such connector
     */
    void delete(String connector);

    /**
     * The connectors that there are.
     *
     * @return their names, sorted
     */
    List<String> connectors();

    /**
     * How a connector and its tasks are.
     *
     * @param connector its name
     * @return as of this moment
     * @throws io.kafkatest.KafkaTestException if there is no such connector
     */
    ConnectorStatus status(String connector);

    /**
     * How a connector and its tasks are, if there is one.
     *
     * @param connector its name
     * @return as of this moment; empty if there is none
     */
    Optional<ConnectorStatus> findStatus(String connector);

    /**
     * The configuration of a connector.
     *
     * @param connector its name
     * @return its properties, with {@code name}
     * @throws io.kafkatest.KafkaTestException if there is no such connector
     */
    Map<String, String> config(String connector);

    /**
     * How far a connector has come.
     *
     * @param connector its name
     * @return what it has committed; nothing at first
     * @throws io.kafkatest.KafkaTestException if there is no such connector, or this version of Connect doesn't tell (before 3.6)
     */
    List<ConnectorOffset> offsets(String connector);

    /**
     * The classes of connectors that the workers have.
     *
     * @return their full names, sorted
     */
    List<String> connectorClasses();

    /**
     * What the workers logged, kept for diagnosis: warnings and errors, the latest thousand of them.
     *
     * @return the events, in the order they were logged
     */
    List<BrokerLogEvent> log();

    /** Stops all workers as an operator would. What they have committed stays. */
    default void stop() {
        nodes().forEach(ConnectNode::stop);
    }

    /**
     * Kills the processes of all workers.
     *
     * @throws io.kafkatest.KafkaTestException if they have no processes of their own
     */
    default void kill() {
        nodes().forEach(ConnectNode::kill);
    }

    /**
     * Starts the workers that don't run. Distributed ones still have their connectors. A standalone one has forgotten them, and
     * gets those again that it had when it ended.
     *
     * @throws io.kafkatest.KafkaTestException if one can't start
     */
    void start();

    /** Stops the workers, and deletes what they kept: their topics, their files, and the consumer groups of their sinks. */
    @Override
    void close();
}
