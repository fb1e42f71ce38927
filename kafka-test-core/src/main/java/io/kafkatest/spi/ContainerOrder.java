package io.kafkatest.spi;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a container is to be like.
 *
 * <pre>{@code
 * ContainerOrder.of("apache/kafka:4.3.1")
 *         .onNetwork(network, "kafka-1")
 *         .withPorts(Map.of(9092, 28113))
 * }</pre>
 *
 * @param image its image
 * @param command what to run instead of the image's own command; empty for that
 * @param environment its variables
 * @param network the id of its network; empty for Docker's own
 * @param alias its name there
 * @param ports the port of the host for each of its ports that is to be reached
 * @param files where copies of the machine's files and folders are to be, with its own path of each
 * @param labels what it is to be found by
 * @param workingFolder a folder of the machine that it works in: at the same path, as the user that the folder belongs to
 * @param life how long it is wanted
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ContainerOrder(
        String image,
        List<String> command,
        Map<String, String> environment,
        String network,
        String alias,
        Map<Integer, Integer> ports,
        Map<Path, String> files,
        Map<String, String> labels,
        Optional<Path> workingFolder,
        ContainerLife life) {

    /**
     * Copies what it is given.
     *
     * @param image its image
     * @param command what to run instead of the image's own command; empty for that
     * @param environment its variables
     * @param network the id of its network; empty for Docker's own
     * @param alias its name there
     * @param ports the port of the host for each of its ports that is to be reached
     * @param files where copies of the machine's files and folders are to be, with its own path of each
     * @param labels what it is to be found by
     * @param workingFolder a folder of the machine that it works in: at the same path, as the user that the folder belongs to
     * @param life how long it is wanted
     */
    public ContainerOrder {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        ports = Map.copyOf(ports);
        files = Map.copyOf(files);
        labels = Map.copyOf(labels);
    }

    /**
     * A container of an image, with nothing else said.
     *
     * @param image its image
     * @return the order
     */
    public static ContainerOrder of(String image) {
        return new ContainerOrder(
                image,
                List.of(),
                Map.of(),
                "",
                "",
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                ContainerLife.OF_THIS_JVM);
    }

    /**
     * The same with a command of its own.
     *
     * @param words the command
     * @return the order
     */
    public ContainerOrder withCommand(List<String> words) {
        return new ContainerOrder(image, words, environment, network, alias, ports, files, labels, workingFolder, life);
    }

    /**
     * The same with these variables.
     *
     * @param variables names and values
     * @return the order
     */
    public ContainerOrder withEnvironment(Map<String, String> variables) {
        return new ContainerOrder(image, command, variables, network, alias, ports, files, labels, workingFolder, life);
    }

    /**
     * The same on a network.
     *
     * @param id the network's id; empty for Docker's own, where it is only itself that calls it by its name
     * @param name how others call the container there
     * @return the order
     */
    public ContainerOrder onNetwork(String id, String name) {
        return new ContainerOrder(image, command, environment, id, name, ports, files, labels, workingFolder, life);
    }

    /**
     * The same with these ports.
     *
     * @param hostPorts the port of the host for each port of the container
     * @return the order
     */
    public ContainerOrder withPorts(Map<Integer, Integer> hostPorts) {
        return new ContainerOrder(
                image, command, environment, network, alias, hostPorts, files, labels, workingFolder, life);
    }

    /**
     * The same with these files and folders.
     *
     * @param copies where each is to be in the container
     * @return the order
     */
    public ContainerOrder withFiles(Map<Path, String> copies) {
        return new ContainerOrder(
                image, command, environment, network, alias, ports, copies, labels, workingFolder, life);
    }

    /**
     * The same with these labels.
     *
     * @param names names and values
     * @return the order
     */
    public ContainerOrder withLabels(Map<String, String> names) {
        return new ContainerOrder(
                image, command, environment, network, alias, ports, files, names, workingFolder, life);
    }

    /**
     * The same in a folder of this machine, which has to be Docker's machine too.
     *
     * @param folder which, by its absolute path
     * @return the order
     */
    public ContainerOrder workingIn(Path folder) {
        return new ContainerOrder(
                image, command, environment, network, alias, ports, files, labels, Optional.of(folder), life);
    }

    /**
     * The same for another time.
     *
     * @param time how long it is wanted
     * @return the order
     */
    public ContainerOrder living(ContainerLife time) {
        return new ContainerOrder(
                image, command, environment, network, alias, ports, files, labels, workingFolder, time);
    }
}
