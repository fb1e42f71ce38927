package io.kafkatest.internal.connect;

import io.kafkatest.internal.node.Node;
import java.nio.file.Path;

/** Where workers run, and what of this machine they see there. */
interface WorkerPlace {

    /** Where their ports are found. */
    String host();

    /** What they reach the cluster by. */
    String bootstrapServers();

    /** See {@link io.kafkatest.spi.ConnectHost#provide(Path)}. */
    String provide(Path fileOrFolder);

    /** See {@link io.kafkatest.spi.ConnectHost#file(String)}. */
    String file(String name);

    /** A worker that doesn't run yet. */
    Node worker(String name);
}
