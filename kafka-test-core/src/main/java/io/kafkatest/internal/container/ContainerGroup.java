package io.kafkatest.internal.container;

import io.kafkatest.spi.ContainerEngine;
import io.kafkatest.spi.ContainerEngine.PortTakenException;
import io.kafkatest.spi.ContainerOrder;
import io.kafkatest.spi.RunningContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The containers of a cluster on their network, which end together. */
final class ContainerGroup {

    private final ContainerEngine engine;
    private final String network;
    private final ContainerMarks marks;
    private final List<RunningContainer> containers = new ArrayList<>();

    /** An empty one, on a network of its own. */
    ContainerGroup(ContainerEngine engine, ContainerMarks marks) {
        this.engine = engine;
        this.marks = marks;
        this.network = engine.createNetwork(marks.life(), marks.labels());
    }

    String network() {
        return network;
    }

    RunningContainer start(ContainerOrder order, String alias, Consumer<String> output) throws PortTakenException {
        RunningContainer container = engine.start(
                order.onNetwork(network, alias).withLabels(marks.of(network, alias)).living(marks.life()), output);
        synchronized (containers) {
            containers.add(container);
        }
        return container;
    }

    /** Removes all, the last first: brokers before what they register with. */
    void end() {
        List<RunningContainer> all;
        synchronized (containers) {
            all = List.copyOf(containers);
            containers.clear();
        }
        all.parallelStream().forEach(RunningContainer::remove);
        engine.removeNetwork(network);
    }
}
