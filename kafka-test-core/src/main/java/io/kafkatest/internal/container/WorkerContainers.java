package io.kafkatest.internal.container;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.distribution.Distributions;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.Node;
import io.kafkatest.spi.ContainerEngine;
import io.kafkatest.spi.ContainerOrder;
import io.kafkatest.spi.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Workers of Kafka Connect in containers, on the network of a cluster. They work in the folder that the tests work in, at the same
 * path, so that a connector for files meets the files of the tests.
 */
public final class WorkerContainers {

    /** What workers write is in this folder, in each container one of its own. Connect makes no folders. */
    public static final String DATA = "/tmp/";

    private static final String PROVIDED = "/opt/kafka-test/provided/";

    private final ContainerEngine engine;
    private final BrokerLog log;
    private final String image;
    private final String network;
    private final String name = "connect-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<Path, String> provided = new LinkedHashMap<>();

    private WorkerContainers(ContainerEngine engine, String image, String network, BrokerLog log) {
        this.engine = engine;
        this.image = image;
        this.network = network;
        this.log = log;
    }

    /**
     * Makes the image, unless it is there.
     *
     * @param distribution what the workers run from
     * @param network the cluster's
     * @param log receives what they log
     * @throws KafkaTestException if the image can't be had
     */
    public static WorkerContainers on(String network, Distribution distribution, BrokerLog log, Settings settings) {
        ContainerEngine engine = ContainerEngine.find()
                .orElseThrow(() -> new IllegalStateException("the cluster's own containers have needed one"));
        String image = new Images(engine, Distributions.of(settings), settings.baseImage()).ofWorkers(distribution);
        return new WorkerContainers(engine, image, network, log);
    }

    /** Where ports of the workers are found. */
    public String host() {
        return engine.host();
    }

    /** Lets workers that are made from now on have a copy, and says where. */
    public synchronized String provide(Path fileOrFolder) {
        return provided.computeIfAbsent(fileOrFolder, path -> PROVIDED + provided.size() + "/" + path.getFileName());
    }

    /** A worker that doesn't run yet. */
    public synchronized Node worker(String number) {
        String alias = name + "-" + number;
        ContainerMarks marks = ContainerMarks.ofThisJvm();
        ContainerOrder order = ContainerOrder.of(image)
                .workingIn(Path.of("").toAbsolutePath())
                .withFiles(provided)
                .onNetwork(network, alias)
                .withLabels(marks.of(network, alias))
                .living(marks.life());
        return new WorkerContainer(engine, order, log);
    }
}
