package io.kafkatest.spi;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How long a container or network is wanted.
 *
 * <pre>{@code
 * engine.createNetwork(ContainerLife.OF_THIS_JVM, Map.of());
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum ContainerLife {

    /** Until this JVM ends, however it ends: Testcontainers' reaper may remove it then. */
    OF_THIS_JVM,

    /** Until somebody removes it. */
    KEPT
}
