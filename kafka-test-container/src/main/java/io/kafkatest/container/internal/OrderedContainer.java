package io.kafkatest.container.internal;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.Volume;
import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.ContainerEngine.PortTakenException;
import io.kafkatest.spi.ContainerLife;
import io.kafkatest.spi.ContainerOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** A container as Testcontainers starts it: with its labels, its reaper, and the user's configuration. */
final class OrderedContainer {

    private final ContainerOrder order;
    private final GenericContainer<?> container;

    OrderedContainer(ContainerOrder order) {
        this.order = order;
        this.container = new GenericContainer<>(DockerImageName.parse(order.image()))
                .withEnv(order.environment())
                .withLabels(order.labels())
                .withReuse(order.life() == ContainerLife.KEPT)
                .withStartupCheckStrategy(new StartedIsEnough())
                .waitingFor(new WaitForNothing())
                .withCreateContainerCmdModifier(this::bindPorts)
                .withCreateContainerCmdModifier(this::name);
        if (!order.network().isEmpty()) {
            container.withNetworkMode(order.network());
        }
        if (!order.command().isEmpty()) {
            container.withCommand(order.command().toArray(String[]::new));
        }
        order.workingFolder().ifPresent(this::workIn);
        order.files()
                .forEach((file, place) -> container.withCopyFileToContainer(MountableFile.forHostPath(file), place));
    }

    /** Testcontainers gives aliases only on networks of its own class; on Docker's own network a container knows its host name. */
    private void name(CreateContainerCmd command) {
        if (!order.network().isEmpty()) {
            command.withAliases(order.alias());
        } else if (!order.alias().isEmpty()) {
            command.withHostName(order.alias());
        }
    }

    private void workIn(Path folder) {
        String path = folder.toString();
        Optional<String> owner = ownerOf(folder);
        container.withWorkingDirectory(path).withCreateContainerCmdModifier(command -> {
            Objects.requireNonNull(command.getHostConfig()).withBinds(new Bind(path, new Volume(path)));
            owner.ifPresent(command::withUser);
        });
    }

    /** The image's own user may not write there. */
    private static Optional<String> ownerOf(Path folder) {
        try {
            Map<String, Object> owner = Files.readAttributes(folder, "unix:uid,gid");
            return Optional.of(owner.get("uid") + ":" + owner.get("gid"));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty(); // no users of that kind on this machine
        }
    }

    /**
     * Not through Testcontainers' own port mapping: it would wait for ports of a container that has already ended, and then remove
     * it with what it has printed.
     */
    private void bindPorts(CreateContainerCmd command) {
        Ports bindings = new Ports();
        order.ports()
                .forEach((port, hostPort) -> bindings.bind(ExposedPort.tcp(port), Ports.Binding.bindPort(hostPort)));
        HostConfig host = Objects.requireNonNull(command.getHostConfig());
        command.withHostConfig(host.withPortBindings(bindings))
                .withExposedPorts(
                        order.ports().keySet().stream().map(ExposedPort::tcp).toList());
    }

    /** Starts it, and answers Docker's id of it. */
    String startedId() throws PortTakenException {
        try {
            container.start();
            return container.getContainerId();
        } catch (RuntimeException e) {
            container.stop();
            if (causes(e).anyMatch(OrderedContainer::isPortTaken)) {
                throw new PortTakenException(e);
            }
            throw new KafkaTestException(
                    "A container of the image " + order.image() + " was to be started.",
                    "Docker could not start it: "
                            + causes(e)
                                    .reduce((outer, inner) -> inner)
                                    .map(Throwable::getMessage)
                                    .orElse(e.toString()),
                    "See that the image is one of Kafka for this machine's architecture.",
                    e);
        }
    }

    private static boolean isPortTaken(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("port is already allocated") || message.contains("address already in use");
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    /** Whether it serves is asked by who knows what it serves. */
    private static final class StartedIsEnough extends StartupCheckStrategy {

        @Override
        public StartupStatus checkStartupState(DockerClient client, String id) {
            return StartupStatus.SUCCESSFUL;
        }
    }

    private static final class WaitForNothing implements WaitStrategy {

        @Override
        public void waitUntilReady(WaitStrategyTarget target) {
            // ready at once
        }

        @Override
        public WaitStrategy withStartupTimeout(Duration timeout) {
            return this;
        }
    }
}
