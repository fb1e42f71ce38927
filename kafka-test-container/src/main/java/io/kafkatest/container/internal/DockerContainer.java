package io.kafkatest.container.internal;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.WaitResponse;
import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.RunningContainer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A container that Docker has started. */
final class DockerContainer implements RunningContainer {

    private static final int STOP_SECONDS = 20;

    private final DockerClient client;
    private final String id;
    private final Consumer<String> output;
    private volatile Following following;

    private DockerContainer(DockerClient client, String id, Consumer<String> output, int since) {
        this.client = client;
        this.id = id;
        this.output = output;
        this.following = follow(since);
    }

    /** One that was started a moment ago. */
    static DockerContainer started(DockerClient client, String id, Consumer<String> output) {
        return new DockerContainer(client, id, output, 0);
    }

    /** One that has run for a while, and of which only the future is of interest. */
    static DockerContainer running(DockerClient client, String id, Consumer<String> output) {
        return new DockerContainer(client, id, output, now());
    }

    private static int now() {
        return (int) Instant.now().getEpochSecond();
    }

    /** Hears what it prints from a time on, and when it ends. */
    private Following follow(int since) {
        Output lines = client.logContainerCmd(id)
                .withFollowStream(true)
                .withStdOut(true)
                .withStdErr(true)
                .withSince(since)
                .exec(new Output(output));
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        return new Following(lines, client.waitContainerCmd(id).exec(new End(ended)), ended);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public CompletableFuture<Integer> end() {
        return following.ended();
    }

    @Override
    public String state() {
        try {
            InspectContainerResponse.ContainerState state =
                    client.inspectContainerCmd(id).exec().getState();
            if ("exited".equals(state.getStatus())) {
                String killed = Boolean.TRUE.equals(state.getOOMKilled()) ? ", killed for want of memory" : "";
                return "exited with code " + state.getExitCodeLong() + killed;
            }
            return String.valueOf(state.getStatus());
        } catch (NotFoundException e) {
            return "removed";
        }
    }

    @Override
    public void stop() {
        DockerRequest.forContainer("A container was to be stopped.").run(() -> {
            try {
                client.stopContainerCmd(id).withTimeout(STOP_SECONDS).exec();
            } catch (NotModifiedException e) {
                // it has stopped already
            }
        });
        end().join();
    }

    @Override
    public void kill() {
        unpause();
        DockerRequest.forContainer("A container was to be killed.").run(() -> {
            try {
                client.killContainerCmd(id).exec();
            } catch (ConflictException | NotFoundException e) {
                // it doesn't run any more
            }
        });
        end().join();
    }

    @Override
    public void start() {
        int now = now();
        try {
            client.startContainerCmd(id).exec();
        } catch (NotModifiedException e) {
            return; // it runs
        } catch (DockerException e) {
            throw new KafkaTestException(
                    "A container was to be started again.",
                    "Docker could not start it: "
                            + String.valueOf(e.getMessage()).strip(),
                    "See with \"docker ps -a\" what has become of it, and what else is at its ports.",
                    e);
        }
        leave();
        following = follow(now);
    }

    @Override
    public void pause() {
        DockerRequest.forContainer("A container was to be paused.")
                .run(() -> client.pauseContainerCmd(id).exec());
    }

    @Override
    public void resume() {
        DockerRequest.forContainer("A container that was paused was to go on.")
                .run(() -> client.unpauseContainerCmd(id).exec());
    }

    private void unpause() {
        try {
            if (Boolean.TRUE.equals(
                    client.inspectContainerCmd(id).exec().getState().getPaused())) {
                client.unpauseContainerCmd(id).exec();
            }
        } catch (DockerException e) {
            // it isn't there, or somebody else was faster
        }
    }

    @Override
    public void join(String network, String alias) {
        DockerRequest.forContainer("A container was to join a network as " + alias + ".")
                .run(() -> client.connectToNetworkCmd()
                        .withContainerId(id)
                        .withNetworkId(network)
                        .withContainerNetwork(new ContainerNetwork().withAliases(alias))
                        .exec());
    }

    @Override
    public void leave() {
        following.close();
    }

    @Override
    public void remove() {
        unpause();
        try {
            client.removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (DockerException e) {
            // it is gone, or being removed
        }
    }

    @Override
    public Map<Integer, Integer> ports() {
        Map<Integer, Integer> ports = new HashMap<>();
        client.inspectContainerCmd(id)
                .exec()
                .getNetworkSettings()
                .getPorts()
                .getBindings()
                .forEach((port, bindings) -> {
                    if (bindings != null) {
                        for (Ports.Binding binding : bindings) {
                            ports.put(port.getPort(), Integer.valueOf(binding.getHostPortSpec()));
                        }
                    }
                });
        return ports;
    }

    private record Following(Output lines, End end, CompletableFuture<Integer> ended) {

        void close() {
            try {
                lines.close();
                end.close();
            } catch (IOException e) {
                // nothing is heard of it in any case
            }
        }
    }

    private static final class Output extends ResultCallback.Adapter<Frame> {

        private final Consumer<String> output;

        Output(Consumer<String> output) {
            this.output = output;
        }

        @Override
        public void onNext(Frame frame) {
            output.accept(new String(frame.getPayload(), StandardCharsets.UTF_8));
        }

        @Override
        public void onError(Throwable thrown) {
            // it was removed, or Docker is gone: whoever uses the container notices
        }
    }

    private static final class End extends ResultCallback.Adapter<WaitResponse> {

        private final CompletableFuture<Integer> ended;

        End(CompletableFuture<Integer> ended) {
            this.ended = ended;
        }

        @Override
        public void onNext(WaitResponse response) {
            ended.complete(response.getStatusCode());
        }

        @Override
        public void onError(Throwable thrown) {
            ended.complete(-1); // it was removed
        }
    }
}
