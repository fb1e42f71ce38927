package io.kafkatest.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What runs containers. {@code kafka-test-container} has one that uses Testcontainers; it is found by {@link ServiceLoader}.
 * What it can't do it says with a {@link io.kafkatest.KafkaTestException}.
 *
 * <pre>{@code
 * ContainerEngine engine = ContainerEngine.find().orElseThrow();
 * String network = engine.createNetwork(ContainerLife.OF_THIS_JVM, Map.of());
 * RunningContainer container = engine.start(ContainerOrder.of("apache/kafka:4.3.1").onNetwork(network, "kafka-1"), System.out::print);
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface ContainerEngine {

    /**
     * The engine on the class path.
     *
     * @return empty if there is none
     */
    static Optional<ContainerEngine> find() {
        return ServiceLoader.load(ContainerEngine.class, ContainerEngine.class.getClassLoader())
                .findFirst();
    }

    /**
     * Whether no Docker is set up here.
     *
     * @return where one was looked for, as a part of a sentence; empty if there is one, working or not
     */
    Optional<String> absence();

    /**
     * Begins to look for Docker, while the caller goes on: nothing else takes a first start as long. If it can't be found, whoever
     * needs it is told. By default nothing is begun.
     */
    default void begin() {}

    /**
     * Where ports of containers are found.
     *
     * @return for example {@code localhost}
     * @throws io.kafkatest.KafkaTestException if Docker doesn't answer
     */
    String host();

    /**
     * Whether the user wants containers to be used again by later JVMs.
     *
     * @return {@code true} if Testcontainers' reuse is switched on
     */
    boolean reusesContainers();

    /**
     * Sees that an image is there, and fetches it if it isn't.
     *
     * @param image its name, which the engine may replace by one for a registry of the user's
     * @throws io.kafkatest.KafkaTestException if it can't be had
     */
    void provide(String image);

    /**
     * Builds an image, unless it is there already.
     *
     * @param recipe what it is made of
     * @return its name
     * @throws io.kafkatest.KafkaTestException if it can't be built
     */
    String build(ImageRecipe recipe);

    /**
     * Makes a network.
     *
     * @param life how long it is wanted
     * @param labels what it is to be found by
     * @return its id
     */
    String createNetwork(ContainerLife life, Map<String, String> labels);

    /**
     * Removes a network, if it is there and nobody is on it.
     *
     * @param id what {@link #createNetwork} answered
     */
    void removeNetwork(String id);

    /**
     * Starts a container, and returns when its process was started.
     *
     * @param order what it is to be like
     * @param output receives what it prints, in pieces of any size, on a thread of the engine's
     * @return the container
     * @throws PortTakenException if one of the ports of the host is somebody else's
     * @throws io.kafkatest.KafkaTestException if it can't be started for another reason; it is removed then
     */
    RunningContainer start(ContainerOrder order, Consumer<String> output) throws PortTakenException;

    /**
     * Containers that were started before, by this JVM or another, whether they run or have ended.
     *
     * @param labels those that they have
     * @return each, with all its labels
     */
    List<FoundContainer> find(Map<String, String> labels);

    /**
     * Takes over a container that runs.
     *
     * @param id its id
     * @param output receives what it prints from now on
     * @return the container
     */
    RunningContainer attach(String id, Consumer<String> output);

    /**
     * Removes containers, whatever they do.
     *
     * @param id its id
     */
    void remove(String id);

    /**
     * Networks that were made before.
     *
     * @param labels those that they have
     * @return the labels of each, by id
     */
    Map<String, Map<String, String>> findNetworks(Map<String, String> labels);

    /**
     * A container that was started before.
     *
     * @param id its id
     * @param labels all its labels
     * @param running whether it runs
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    record FoundContainer(String id, Map<String, String> labels, boolean running) {}

    /** Says that a port of the host is somebody else's. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    final class PortTakenException extends Exception {

        private static final long serialVersionUID = 1L;

        /**
         * Says so.
         *
         * @param cause what Docker answered
         */
        public PortTakenException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
