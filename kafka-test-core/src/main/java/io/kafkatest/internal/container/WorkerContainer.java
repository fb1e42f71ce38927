package io.kafkatest.internal.container;

import io.kafkatest.internal.node.AtJvmEnd;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.Node;
import io.kafkatest.spi.ContainerEngine;
import io.kafkatest.spi.ContainerOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A worker of Kafka Connect in a container, which is made when it starts for the first time. */
final class WorkerContainer implements Node {

    private static final int ID = 1;

    private static final int REST_PORT = 8083;

    private final ContainerEngine engine;
    private final ContainerOrder order;
    private final BrokerLog log;
    private final AtJvmEnd atJvmEnd = new AtJvmEnd("kafka-test-worker-end");
    private @Nullable Placed placed;

    /**
     * A worker that doesn't run yet.
     *
     * @param order its container, but for what differs each time
     */
    WorkerContainer(ContainerEngine engine, ContainerOrder order, BrokerLog log) {
        this.engine = engine;
        this.order = order;
        this.log = log;
    }

    @Override
    public synchronized Map<String, Integer> start(Map<String, String> config) {
        try {
            Placed worker = container();
            worker.node().start(config);
            return Map.of("REST", worker.ports().client());
        } catch (RuntimeException e) {
            discard();
            throw e;
        }
    }

    /** The container, running: with what the worker has written, if it ran before. */
    private Placed container() {
        if (placed == null) {
            placed = place();
            atJvmEnd.run(this::discard); // it outlives the JVM otherwise
        } else {
            placed.node().container().start();
        }
        return placed;
    }

    private Placed place() {
        String token = Images.newToken();
        ContainerOutput output = new ContainerOutput(log);
        return NodePorts.untilFree(0, ports -> {
            ContainerOrder complete = order.withEnvironment(LauncherDoor.variables(token, LauncherImage.Owners.ONE))
                    .withPorts(Map.of(Listeners.LAUNCHER_PORT, ports.control(), REST_PORT, ports.client()));
            LauncherDoor door = new LauncherDoor(engine.host(), ports.control(), token);
            return new Placed(
                    new LauncherNode(
                            ID, engine.start(complete, output), door, order.image(), address(), List.of(), output, log),
                    ports);
        });
    }

    /** Workers of a group pass on to each other what they are asked. */
    private Map<String, String> address() {
        return Map.of(
                "listeners", "http://0.0.0.0:" + REST_PORT,
                "rest.advertised.host.name", order.alias(),
                "rest.advertised.port", String.valueOf(REST_PORT));
    }

    @Override
    public synchronized void stop() {
        if (placed != null) {
            placed.node().stop();
        }
    }

    @Override
    public synchronized void kill() {
        if (placed != null) {
            placed.node().container().kill();
            placed.node().leave();
        }
    }

    @Override
    public synchronized void discard() {
        if (placed != null) {
            placed.node().container().remove();
            placed.node().leave();
            placed.node().container().leave();
            placed = null;
            atJvmEnd.forget();
        }
    }

    private record Placed(ContainerNode node, NodePorts ports) {}
}
