package io.kafkatest.internal.container;

import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.ContainerEngine;
import io.kafkatest.spi.ContainerEngine.PortTakenException;
import io.kafkatest.spi.ContainerLife;
import io.kafkatest.spi.ContainerOrder;
import io.kafkatest.spi.RunningContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Containers that are started for a cluster, on a network of their own. One that is alone joins its network only when somebody
 * asks for that: to make it, and to start a container on it, takes a tenth of the whole start.
 */
final class NewContainers implements ContainerSource {

    private static final String NONE = "";

    private final ContainerEngine engine;
    private final ContainerMarks marks;
    private final NodeImage image;
    private final ContainerConfigs configs;
    private final ContainerOutput beside;
    private final List<Named> containers = new ArrayList<>();
    private String network;
    private boolean removed;

    /**
     * Makes the network, unless it is for one only.
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
        this.network = isAlone() ? NONE : createNetwork();
    }

    private boolean isAlone() {
        return configs.nodes() == 1
                && image.zooKeeperImage().isEmpty()
                && marks.life() == ContainerLife.OF_THIS_JVM; // others find kept ones by their network
    }

    private String createNetwork() {
        return engine.createNetwork(marks.life(), marks.labels());
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
                containers.add(new Named(container, alias));
                return container;
            }
        }
        container.remove();
        throw new IllegalStateException("the others were removed while it started");
    }

    @Override
    public String network() {
        synchronized (containers) {
            if (network.equals(NONE)) {
                if (removed) {
                    throw new KafkaTestException(
                            "The network of a cluster was asked for.",
                            "The cluster is closed, and had none as long as it ran.",
                            "Ask before the cluster is closed.");
                }
                network = joined(createNetwork());
            }
            return network;
        }
    }

    /** One that could not be joined is of no use to anybody. */
    private String joined(String made) {
        try {
            containers.forEach(one -> one.container().join(made, one.alias()));
            return made;
        } catch (RuntimeException e) {
            engine.removeNetwork(made);
            throw e;
        }
    }

    @Override
    public void remove() {
        List<Named> all;
        String theirs;
        synchronized (containers) {
            removed = true;
            all = List.copyOf(containers);
            theirs = network;
            containers.clear();
        }
        all.parallelStream().forEach(one -> one.container().remove());
        if (!theirs.equals(NONE)) {
            engine.removeNetwork(theirs);
        }
    }

    @Override
    public void end() {
        if (marks.life() == ContainerLife.OF_THIS_JVM) {
            remove();
        } else {
            synchronized (containers) {
                containers.forEach(one -> one.container().leave());
            }
        }
    }

    /**
     * A container with its name on the network.
     *
     * @param container the container
     * @param alias its name
     */
    private record Named(RunningContainer container, String alias) {}
}
