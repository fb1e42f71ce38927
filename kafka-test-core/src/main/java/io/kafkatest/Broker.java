package io.kafkatest;

import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One broker of a running cluster.
 *
 * <pre>{@code
 * Broker first = kafka.brokers().get(0);
 * first.port();   // 41277
 * first.kill();   // of a cluster of its own, in a process or a container
 * first.start();
 * }</pre>
 *
 * <p>Brokers of a cluster that others may use too can't be stopped: ask for one of your own, with
 * {@link KafkaCluster#start(ClusterSpec)} or {@code @KafkaTest(cluster = ClusterUse.OWN)}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Broker {

    /**
     * Kafka's id of the broker.
     *
     * @return its {@code node.id}, from 1
     */
    int id();

    /**
     * Where clients reach it.
     *
     * @return for example {@code 127.0.0.1}
     */
    String host();

    /**
     * Where clients reach it.
     *
     * @return for example 41277
     */
    int port();

    /**
     * The broker's address as Kafka writes it, to be used in {@code bootstrap.servers}.
     *
     * @return for example {@code 127.0.0.1:41277}
     */
    default String address() {
        return host() + ":" + port();
    }

    /**
     * The ports of the listeners that the test has declared.
     *
     * @return by their names; none by default
     * @see ClusterSpec.Builder#listener
     */
    default Map<String, Integer> listeners() {
        return Map.of();
    }

    /**
     * The broker's address at a listener that the test has declared.
     *
     * <pre>{@code
     * first.address("SECURE")   // 127.0.0.1:41278
     * }</pre>
     *
     * @param listener its name
     * @return as Kafka writes it
     * @throws KafkaTestException if the broker has no such listener
     */
    default String address(String listener) {
        Integer port = listeners().get(listener);
        if (port == null) {
            throw new KafkaTestException(
                    "The address of broker " + id() + " at the listener " + listener + " was asked for.",
                    listeners().isEmpty()
                            ? "The test has declared no listener."
                            : "The test has declared "
                                    + String.join(", ", listeners().keySet()) + ".",
                    "Declare it, with listeners of @KafkaTest or ClusterSpec.builder().listener(...); address() is where it is"
                            + " reached anyway.");
        }
        return host() + ":" + port;
    }

    /**
     * Stops the broker as an operator would, and returns when it is down. Its data stays. Stopping it again does nothing.
     *
     * <p>The first broker of a cluster in KRaft mode is its controller too.
     *
     * @throws KafkaTestException if others may use the cluster too, or it isn't this library's to stop
     */
    void stop();

    /**
     * Kills the broker's process or container ({@code SIGKILL}), and returns when it is gone. Its data stays as it is on the disk.
     *
     * @throws KafkaTestException if it has none of its own ({@link RunOn#PROCESS}, {@link RunOn#CONTAINER}), if others may use the
     *     cluster too, or it isn't this library's to kill
     */
    void kill();

    /**
     * Holds the broker still, as a machine does that is overloaded or a collector that takes long: its connections stay open, and
     * nobody answers.
     *
     * <pre>{@code
     * first.pause();
     * // clients wait, and other brokers miss it
     * first.resume();
     * }</pre>
     *
     * <p>Pausing one that is paused does nothing. Stopping and killing one work too.
     *
     * @throws KafkaTestException if it has no container of its own ({@link RunOn#CONTAINER}), if it was stopped, if others may use
     *     the cluster too, or it isn't this library's to pause
     */
    default void pause() {
        throw KafkaTestException.unsupported(
                "Broker " + id() + " was to be paused.",
                "It doesn't run in a container, and only those can be.",
                "Let the cluster run in containers: runOn = RunOn.CONTAINER, or kafka-test.run-on=container.");
    }

    /**
     * Lets a paused broker go on, and does nothing with one that isn't paused. If it was still for longer than a session with the
     * controller lasts, the others take it back a moment later.
     *
     * @throws KafkaTestException as {@link #pause()} does
     */
    default void resume() {
        throw KafkaTestException.unsupported(
                "Broker " + id() + " was to go on.",
                "It doesn't run in a container, so it wasn't paused.",
                "Let the cluster run in containers: runOn = RunOn.CONTAINER, or kafka-test.run-on=container.");
    }

    /**
     * Starts the broker that was stopped or killed, at the same port, with its data. Starting one that runs does nothing.
     *
     * @throws KafkaTestException if it can't start
     */
    void start();
}
