package io.kafkatest.spi;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A container that was started. Each of its methods throws {@link io.kafkatest.KafkaTestException} if the engine refuses, unless the
 * container is already as it is to be.
 *
 * <pre>{@code
 * container.kill();
 * container.start();
 * container.remove();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface RunningContainer {

    /**
     * Docker's id of it.
     *
     * @return 64 hexadecimal digits
     */
    String id();

    /**
     * Tells when its process ends.
     *
     * @return completed with the exit code, of the run that goes on at the moment
     */
    CompletableFuture<Integer> end();

    /**
     * What state it is in.
     *
     * @return in Docker's words, such as {@code exited with code 1} or {@code running}
     */
    String state();

    /** Tells its process to end, and returns when it has; kills it if that takes too long. */
    void stop();

    /** Kills its process, and returns when it has ended. */
    void kill();

    /**
     * Starts it again, at the same ports.
     *
     * @throws io.kafkatest.KafkaTestException if it can't be
     */
    void start();

    /** Holds its processes still. */
    void pause();

    /** Lets them go on. */
    void resume();

    /**
     * Joins one more network.
     *
     * @param network its id
     * @param alias how others call the container there
     * @throws io.kafkatest.KafkaTestException if it can't
     */
    void join(String network, String alias);

    /** Hears no more of it, and lets it go on without this JVM. */
    void leave();

    /** Kills it if it runs, and removes it with its data. */
    void remove();

    /**
     * Its ports as they are bound at the host.
     *
     * @return by the port in the container
     */
    Map<Integer, Integer> ports();
}
