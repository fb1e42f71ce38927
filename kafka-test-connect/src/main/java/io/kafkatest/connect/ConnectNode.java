package io.kafkatest.connect;

import java.net.URI;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One of the workers of a {@link ConnectWorker}.
 *
 * <pre>{@code
 * ConnectNode second = connect.nodes().get(1);
 * second.stop();       // its connectors and tasks go to the others
 * second.start();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface ConnectNode {

    /**
     * Where its REST interface is, on the loopback interface only.
     *
     * @return for example {@code http://127.0.0.1:41277}; another one each time it is started
     * @throws io.kafkatest.KafkaTestException if it doesn't run
     */
    URI restUrl();

    /** Stops the worker as an operator would, and returns when it is down. Stopping it again does nothing. */
    void stop();

    /**
     * Kills the worker's process ({@code SIGKILL}), and returns when it is gone.
     *
     * @throws io.kafkatest.KafkaTestException if it has no process of its own: it has where the brokers have
     */
    void kill();

    /**
     * Starts the worker that was stopped or killed, with what it had committed. Starting one that runs does nothing.
     *
     * @throws io.kafkatest.KafkaTestException if it can't start
     */
    void start();
}
