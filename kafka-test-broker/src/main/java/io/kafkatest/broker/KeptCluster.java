package io.kafkatest.broker;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The cluster between and during the leases that JVMs take on it. */
final class KeptCluster {

    private final HostedNodes nodes;
    private final KeptFolder folder;
    private final KeptDoor door;

    KeptCluster(HostedNodes nodes, KeptFolder folder, KeptDoor door) {
        this.nodes = nodes;
        this.folder = folder;
        this.door = door;
    }

    /** Serves the JVM that starts the nodes, then others; returns when nobody has come in the given time. */
    void serve(Connection starter, Duration idle) throws IOException, InterruptedException {
        new NodeServer(starter, nodes).serve();
        while (!nodes.ports().isEmpty()) {
            door.holderIsGone();
            startAfresh();
            Connection holder = door.nextHolder(idle.toMillis(), TimeUnit.MILLISECONDS);
            if (holder == null) {
                return;
            }
            serve(holder);
        }
    }

    private void serve(Connection holder) {
        try (holder) {
            holder.send(ports(), "leased");
            new NodeServer(holder, nodes).serve();
        } catch (IOException e) {
            // it is gone already
        }
    }

    private void startAfresh() throws IOException {
        nodes.stopAll();
        folder.renew();
        nodes.startAll();
    }

    /** As id, listener and port, each in turn. */
    private List<String> ports() {
        List<String> ports = new ArrayList<>();
        nodes.ports()
                .forEach((id, listeners) -> listeners.forEach(
                        (listener, port) -> ports.addAll(List.of(String.valueOf(id), listener, String.valueOf(port)))));
        return ports;
    }
}
