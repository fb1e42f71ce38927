package io.kafkatest.internal.container;

import io.kafkatest.spi.ContainerEngine;
import io.kafkatest.spi.ContainerEngine.PortTakenException;
import io.kafkatest.spi.ContainerLife;
import io.kafkatest.spi.ContainerOrder;
import io.kafkatest.spi.RunningContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Containers that are started for a cluster, on a network of their own. */
final class NewContainers implements ContainerSource {

    private final ContainerEngine engine;
    private final ContainerMarks marks;
    private final NodeImage image;
    private final ContainerConfigs configs;
    private final ContainerOutput beside;
    private final String network;
    private final List<RunningContainer> containers = new ArrayList<>();
    private boolean removed;

    /**
     * Makes the network.
     *
     * @param beside receives what those print that are no nodes of Kafka
     */
    NewContainers(
            ContainerEngine engine,
            ContainerMarks marks,
            NodeImage image,
            ContainerConfigs configs,
            ContainerOutput beside) {
        this.engine = engine;
        this.marks = marks;
        this.image = image;
        this.configs = configs;
        this.beside = beside;
        this.network = engine.createNetwork(marks.life(), marks.labels());
    }

    @Override
    public void begin() {
        image.zooKeeperImage().ifPresent(zooKeeper -> {
            try {
                start(zooKeeper.order(), ZooKeeperImage.ALIAS, beside);
            } catch (PortTakenException e) {
                throw new AssertionError("it has no port at the host", e);
            }
        });
    }

    @Override
    public Placed container(int id, ContainerOutput output) {
        return NodePorts.untilFree(configs.declaredAt(id).size(), ports -> {
            ContainerOrder order = image.order(id, configs.of(id, ports), ports);
            return new Placed(start(order, Listeners.alias(id), output), ports);
        });
    }

    private RunningContainer start(ContainerOrder order, String alias, Consumer<String> output)
            throws PortTakenException {
        RunningContainer container = engine.start(
                order.onNetwork(network, alias)
                        .withLabels(marks.of(network, alias))
                        .living(marks.life()),
                output);
        synchronized (containers) {
            if (!removed) {
                containers.add(container);
                return container;
            }
        }
        container.remove();
        throw new IllegalStateException("the others were removed while it started");
    }

    @Override
    public String network() {
        return network;
    }

    @Override
    public void remove() {
        List<RunningContainer> all;
        synchronized (containers) {
            removed = true;
            all = List.copyOf(containers);
            containers.clear();
        }
        all.parallelStream().forEach(RunningContainer::remove);
        engine.removeNetwork(network);
    }

    @Override
    public void end() {
        if (marks.life() == ContainerLife.OF_THIS_JVM) {
            remove();
        } else {
            synchronized (containers) {
                containers.forEach(RunningContainer::leave);
            }
        }
    }
}
