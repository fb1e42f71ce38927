package io.kafkatest.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.testcontainers.DockerClientFactory;

/** What Docker has of clusters. */
final class Engine {

    private Engine() {}

    static DockerClient client() {
        return DockerClientFactory.instance().client();
    }

    /** The containers on a network, whether they run or not. */
    static List<String> containers(String network) {
        return client().listContainersCmd().withShowAll(true).withNetworkFilter(List.of(network)).exec().stream()
                .map(Container::getId)
                .sorted()
                .toList();
    }

    /** Those of some containers that are still there, whether they run or not. */
    static List<String> left(List<String> containers) {
        return client().listContainersCmd().withShowAll(true).exec().stream()
                .map(Container::getId)
                .filter(containers::contains)
                .toList();
    }

    static boolean hasNetwork(String id) {
        return client().listNetworksCmd().exec().stream().map(Network::getId).anyMatch(id::equals);
    }

    static Set<String> networksOfThisJvm() {
        return client()
                .listNetworksCmd()
                .withFilter(
                        "label",
                        List.of(DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL + "="
                                + DockerClientFactory.SESSION_ID))
                .exec()
                .stream()
                .map(Network::getId)
                .collect(Collectors.toSet());
    }

    static void remove(String network) {
        containers(network)
                .forEach(id -> client().removeContainerCmd(id)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec());
        client().removeNetworkCmd(network).exec();
    }
}
