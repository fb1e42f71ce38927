package io.kafkatest.internal.container;

import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.ContainerEngine;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Containers of JVMs that ended without removing them, where nothing else does: Testcontainers' reaper may be switched off. */
final class DeadContainers {

    private final AtomicBoolean swept = new AtomicBoolean();

    /** Removes them, while the caller goes on. Once is enough. */
    void sweep(ContainerEngine engine) {
        if (swept.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> removeAll(engine), "kafka-test-container-sweeper");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void removeAll(ContainerEngine engine) {
        Map<String, String> any = Map.of(ContainerMarks.OWNER, "");
        try {
            engine.find(any).stream()
                    .filter(container -> isOfTheDead(container.labels()))
                    .forEach(container -> engine.remove(container.id()));
            engine.findNetworks(any).forEach((id, labels) -> {
                if (isOfTheDead(labels)) {
                    engine.removeNetwork(id);
                }
            });
        } catch (KafkaTestException e) {
            // the next JVM sweeps too
        }
    }

    private static boolean isOfTheDead(Map<String, String> labels) {
        return ContainerMarks.isOfTheDead(labels.getOrDefault(ContainerMarks.OWNER, ""));
    }
}
