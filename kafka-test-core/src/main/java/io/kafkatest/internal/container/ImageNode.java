package io.kafkatest.internal.container;

import io.kafkatest.spi.RunningContainer;
import java.util.Map;

/** A node in a container of an image that starts Kafka itself, with the settings that it was ordered with. */
record ImageNode(RunningContainer container, String image, Knock knock, ContainerOutput output, Answering answering)
        implements ContainerNode {

    /** Whether a node is to be asked before it counts as started: one that is a controller only answers no clients. */
    enum Answering {
        CLIENTS,
        NOBODY
    }

    @Override
    public void start(Map<String, String> config) {
        if (answering == Answering.NOBODY) {
            return;
        }
        boolean inTime = Patience.OF_A_START.sees(
                () -> container.end().isDone() || knock.ask().isPresent());
        if (container.end().isDone() || !inTime) {
            throw new IllegalStateException(ContainerEnd.of(image, container, output));
        }
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void leave() {
        // nothing connects to it but clients
    }
}
