package io.kafkatest.internal.container;

import io.kafkatest.spi.ContainerEngine;
import io.kafkatest.spi.ContainerEngine.FoundContainer;
import io.kafkatest.spi.RunningContainer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Containers that an earlier JVM has started and left for others.
 *
 * @param engine what runs them
 * @param network their network
 * @param found all of them
 */
record KeptContainers(ContainerEngine engine, String network, List<FoundContainer> found) implements ContainerSource {

    /** All sets of containers with a key. */
    static Stream<KeptContainers> of(ContainerEngine engine, String key) {
        Map<String, List<FoundContainer>> byNetwork = engine.find(Map.of(ContainerMarks.KEY, key)).stream()
                .collect(Collectors.groupingBy(container -> label(container, ContainerMarks.CLUSTER)));
        return byNetwork.entrySet().stream()
                .map(cluster -> new KeptContainers(engine, cluster.getKey(), cluster.getValue()));
    }

    private static String label(FoundContainer container, String name) {
        return container.labels().getOrDefault(name, "");
    }

    /** What all of them are labelled with. */
    String label(String name) {
        return label(found.get(0), name);
    }

    @Override
    public void begin() {
        if (found.stream().anyMatch(container -> !container.running())) {
            throw new IllegalStateException("some of its containers have ended");
        }
    }

    @Override
    public Placed container(int id, ContainerOutput output) {
        RunningContainer container = found.stream()
                .filter(one -> label(one, ContainerMarks.ALIAS).equals(Listeners.alias(id)))
                .findFirst()
                .map(one -> engine.attach(one.id(), output))
                .orElseThrow(() -> new IllegalStateException("its container is not there any more"));
        Map<Integer, Integer> ports = container.ports();
        return new Placed(
                container,
                new NodePorts(
                        ports.getOrDefault(Listeners.CLIENT_PORT, 0),
                        ports.getOrDefault(Listeners.OUTSIDE_PORT, 0),
                        ports.getOrDefault(Listeners.LAUNCHER_PORT, 0),
                        List.of()));
    }

    @Override
    public void remove() {
        found.forEach(container -> engine.remove(container.id()));
        engine.removeNetwork(network);
    }

    @Override
    public void end() {
        // others may want them
    }
}
