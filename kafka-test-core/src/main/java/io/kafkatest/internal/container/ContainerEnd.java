package io.kafkatest.internal.container;

import io.kafkatest.spi.RunningContainer;

/** Says in what state a container is that should serve and doesn't. */
final class ContainerEnd {

    private ContainerEnd() {}

    static String of(String image, RunningContainer container, ContainerOutput output) {
        String lines = output.lastLines();
        return "its container of the image " + image + " " + state(container.state())
                + (lines.isEmpty() ? ", having printed nothing." : ", having printed at last" + lines);
    }

    private static String state(String docker) {
        return (docker.startsWith("exited") ? "has " : "is ") + docker;
    }
}
