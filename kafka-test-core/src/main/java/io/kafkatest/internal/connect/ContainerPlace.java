package io.kafkatest.internal.connect;

import io.kafkatest.internal.container.WorkerContainers;
import io.kafkatest.internal.node.Node;
import java.nio.file.Path;

/** Containers on the network of a cluster. */
record ContainerPlace(String bootstrapServers, WorkerContainers containers) implements WorkerPlace {

    @Override
    public String host() {
        return containers.host();
    }

    @Override
    public String provide(Path fileOrFolder) {
        return containers.provide(fileOrFolder);
    }

    @Override
    public String file(String name) {
        return WorkerContainers.DATA + name;
    }

    @Override
    public Node worker(String name) {
        return containers.worker(name);
    }
}
