package io.kafkatest.internal.container;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.internal.distribution.Distributions;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.ClassPreloader;
import io.kafkatest.internal.node.ClusterRunner;
import io.kafkatest.internal.node.RunningNodes;
import io.kafkatest.spi.ContainerEngine;
import io.kafkatest.spi.Settings;
import io.kafkatest.spi.WithoutDocker;
import java.util.Optional;

/** Runs each node of a cluster in a container. */
public final class ContainerRunner implements ClusterRunner {

    private final DeadContainers dead = new DeadContainers();

    /**
     * The spec, or one for this JVM if there is no Docker and the user wants that then.
     *
     * @throws KafkaTestException if there is none and the user doesn't
     */
    public static ClusterSpec whereThereIsDocker(ClusterSpec spec, Settings settings) {
        return spec.runOn() == RunOn.CONTAINER ? whereThereIsDocker(spec, engine(spec), settings) : spec;
    }

    static ClusterSpec whereThereIsDocker(ClusterSpec spec, ContainerEngine engine, Settings settings) {
        Optional<String> absence = engine.absence();
        if (absence.isEmpty()) {
            engine.begin();
            return spec;
        }
        if (settings.withoutDocker() == WithoutDocker.IN_PROCESS) {
            return spec.toBuilder().runOn(RunOn.IN_PROCESS).image("").build();
        }
        throw KafkaTestException.withoutDocker(
                asked(spec),
                "There is no Docker here: " + absence.get() + ".",
                "Start Docker or set DOCKER_HOST; or say with kafka-test.without-docker whether to skip such tests, or to run"
                        + " them in-process.");
    }

    private static ContainerEngine engine(ClusterSpec spec) {
        return ContainerEngine.find()
                .orElseThrow(() -> new KafkaTestException(
                        asked(spec),
                        "Nothing that can start containers is on the class path.",
                        "Add io.kafkatest:kafka-test-container to the test's dependencies."));
    }

    static String asked(ClusterSpec spec) {
        return "A cluster was asked for: " + spec + ".";
    }

    @Override
    public RunningNodes start(ClusterSpec spec, String clusterId, BrokerLog log, Settings settings) {
        ContainerEngine engine = engine(spec);
        Images images = new Images(engine, Distributions.of(settings), settings.baseImage());
        images.check(spec);
        ContainerMarks marks = ContainerMarks.ofThisJvm();
        NodeImage image = images.of(spec, clusterId, Images.newToken(), LauncherImage.Owners.ONE);
        ClassPreloader.ofClients().begin();
        ContainerConfigs configs = new ContainerConfigs(spec, engine.host(), image.zooKeeper());
        ContainerSource containers = new NewContainers(engine, marks, image, configs, new ContainerOutput(log));
        try {
            return new ContainerStart(spec, image, configs, containers, log).run();
        } finally {
            dead.sweep(engine);
        }
    }
}
