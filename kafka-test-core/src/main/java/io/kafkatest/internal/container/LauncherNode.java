package io.kafkatest.internal.container;

import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.process.Connection;
import io.kafkatest.internal.process.NodeConnection;
import io.kafkatest.spi.RunningContainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A node in a container of an image with our launcher, which is told over a connection what to do. */
final class LauncherNode implements ContainerNode {

    private final int id;
    private final RunningContainer container;
    private final LauncherDoor door;
    private final String image;
    private final Map<String, String> place;
    private final List<String> plugins;
    private final ContainerOutput output;
    private final BrokerLog log;
    private @Nullable NodeConnection connection;

    /**
     * A node that wasn't started yet.
     *
     * @param place the settings that say where in the container it has its data
     */
    LauncherNode(
            int id,
            RunningContainer container,
            LauncherDoor door,
            String image,
            Map<String, String> place,
            List<String> plugins,
            ContainerOutput output,
            BrokerLog log) {
        this.id = id;
        this.container = container;
        this.door = door;
        this.image = image;
        this.place = place;
        this.plugins = plugins;
        this.output = output;
        this.log = log;
    }

    @Override
    public void start(Map<String, String> config) {
        Map<String, String> placed = new HashMap<>(config);
        placed.putAll(place);
        connect().start(id, plugins, placed);
    }

    private synchronized NodeConnection connect() {
        CompletableFuture<Connection> connected = CompletableFuture.completedFuture(open());
        NodeConnection made = new NodeConnection(connected, log, () -> ContainerEnd.of(image, container, output));
        Thread thread = new Thread(
                made::listen, "kafka-test-container-" + container.id().substring(0, 12));
        thread.setDaemon(true);
        thread.start();
        connection = made;
        return made;
    }

    /** Whoever accepts the connection may be Docker, with nobody behind it yet. */
    private Connection open() {
        CompletableFuture<Connection> opened = new CompletableFuture<>();
        Patience.OF_A_START.sees(() ->
                container.end().isDone() || door.open().map(opened::complete).orElse(false));
        if (!opened.isDone()) {
            throw new IllegalStateException(ContainerEnd.of(image, container, output));
        }
        return opened.join();
    }

    /** The launcher is left only when it has ended: one that is left deletes the data. */
    @Override
    public synchronized void stop() {
        if (connection != null) {
            stop(connection);
        }
        container.stop();
        leave();
    }

    /** There is nothing to stop in a container that has ended by itself. */
    private void stop(NodeConnection launcher) {
        try {
            launcher.stop(id);
        } catch (IllegalStateException e) {
            log.stopFailed(e);
        }
    }

    @Override
    public RunningContainer container() {
        return container;
    }

    @Override
    public synchronized void leave() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
