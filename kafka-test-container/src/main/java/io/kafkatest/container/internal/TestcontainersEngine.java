package io.kafkatest.container.internal;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import io.kafkatest.spi.ContainerEngine;
import io.kafkatest.spi.ContainerLife;
import io.kafkatest.spi.ContainerOrder;
import io.kafkatest.spi.ImageRecipe;
import io.kafkatest.spi.RunningContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.TestcontainersConfiguration;

/** Runs containers with Testcontainers, and so wherever its configuration says. */
public final class TestcontainersEngine implements ContainerEngine {

    private static final String LOOK_AT_NETWORKS =
            "See with \"docker network ls\" what there is; \"docker network prune\" removes those that nobody uses.";

    private static final String TRY_YOURSELF = "See with \"docker ps\" whether Docker answers.";

    /** Called by {@link java.util.ServiceLoader}. */
    public TestcontainersEngine() {}

    private static DockerClient client() {
        return Docker.client();
    }

    @Override
    public Optional<String> absence() {
        return Docker.absence();
    }

    @Override
    public void begin() {
        Docker.beginToLook();
    }

    @Override
    public String host() {
        client();
        return DockerClientFactory.instance().dockerHostIpAddress();
    }

    @Override
    public boolean reusesContainers() {
        return TestcontainersConfiguration.getInstance().environmentSupportsReuse();
    }

    @Override
    public void provide(String image) {
        new Image(client(), image).provide();
    }

    @Override
    public String build(ImageRecipe recipe) {
        return new ImageBuild(client(), recipe).result();
    }

    @Override
    public String createNetwork(ContainerLife life, Map<String, String> labels) {
        Map<String, String> all = new HashMap<>(labels);
        all.putAll(DockerClientFactory.DEFAULT_LABELS);
        if (life == ContainerLife.OF_THIS_JVM) {
            all.put(DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL, DockerClientFactory.SESSION_ID);
        }
        DockerClient client = client();
        return new DockerRequest("A network for containers was to be made.", LOOK_AT_NETWORKS)
                .answer(() -> client.createNetworkCmd()
                        .withName("kafka-test-" + UUID.randomUUID())
                        .withCheckDuplicate(true)
                        .withLabels(all)
                        .exec()
                        .getId());
    }

    @Override
    public void removeNetwork(String id) {
        try {
            client().removeNetworkCmd(id).exec();
        } catch (DockerException e) {
            // it is gone, or somebody is on it still who is not ours
        }
    }

    @Override
    public RunningContainer start(ContainerOrder order, Consumer<String> output) throws PortTakenException {
        DockerClient client = client();
        return DockerContainer.started(client, new OrderedContainer(order).startedId(), output);
    }

    @Override
    public List<FoundContainer> find(Map<String, String> labels) {
        DockerClient client = client();
        return new DockerRequest("Containers that were started before were looked for.", TRY_YOURSELF)
                .answer(client.listContainersCmd().withShowAll(true).withLabelFilter(filters(labels))::exec).stream()
                        .map(container -> new FoundContainer(
                                container.getId(), container.getLabels(), "running".equals(container.getState())))
                        .toList();
    }

    /** As Docker takes them; a label of any value is asked for by its name alone. */
    private static List<String> filters(Map<String, String> labels) {
        List<String> filters = new ArrayList<>();
        labels.forEach((name, value) -> filters.add(value.isEmpty() ? name : name + "=" + value));
        return filters;
    }

    @Override
    public RunningContainer attach(String id, Consumer<String> output) {
        return DockerContainer.running(client(), id, output);
    }

    @Override
    public void remove(String id) {
        try {
            client().removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException e) {
            // somebody else was faster
        } catch (DockerException e) {
            // it is being removed, or the next sweep meets it again
        }
    }

    @Override
    public Map<String, Map<String, String>> findNetworks(Map<String, String> labels) {
        DockerClient client = client();
        return new DockerRequest("Networks that were made before were looked for.", TRY_YOURSELF)
                .answer(client.listNetworksCmd().withFilter("label", filters(labels))::exec).stream()
                        .collect(Collectors.toMap(
                                network -> network.getId(),
                                network -> network.getLabels(),
                                (one, other) -> one,
                                HashMap::new));
    }
}
