package io.kafkatest.internal.connect;

import io.kafkatest.internal.node.Node;
import io.kafkatest.spi.ConnectHost;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Says in Connect's words what is said to nodes in general; see {@code NodeLauncher} in kafka-test-broker.
 *
 * @param node the worker
 * @param host where its ports are
 */
record NodeWorker(Node node, String host) implements ConnectHost.Worker {

    @Override
    public URI start(String mode, Map<String, String> config) {
        Map<String, String> complete = new HashMap<>(config);
        complete.putIfAbsent("listeners", "http://127.0.0.1:0");
        complete.put("kafkatest.connect", mode);
        Integer port = node.start(complete).get("REST");
        return URI.create("http://" + host + ":" + Objects.requireNonNull(port));
    }

    @Override
    public void stop() {
        node.stop();
    }

    @Override
    public void kill() {
        node.kill();
    }
}
