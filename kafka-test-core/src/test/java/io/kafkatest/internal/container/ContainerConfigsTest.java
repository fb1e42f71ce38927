package io.kafkatest.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.RunOn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContainerConfigsTest {

    private static final NodePorts PORTS = new NodePorts(28_113, 28_114, 28_115, List.of());

    private static ContainerConfigs configs(ClusterSpec.Builder spec) {
        return new ContainerConfigs(spec.runOn(RunOn.CONTAINER).build(), "docker.acme", "zookeeper:2181");
    }

    @Test
    void theFirstBrokerIsTheControllerIfNobodyElseIs() {
        ContainerConfigs configs = configs(ClusterSpec.builder().brokers(2));

        assertThat(configs.nodes()).isEqualTo(2);
        assertThat(configs.of(1, PORTS))
                .containsAllEntriesOf(Map.of(
                        "node.id", "1",
                        "process.roles", "broker,controller",
                        "controller.quorum.voters", "1@kafka-1:9094",
                        "listeners", "PLAINTEXT://:9092,NETWORK://:9093,OUTSIDE://:9095,CONTROLLER://:9094"));
        assertThat(configs.of(2, PORTS))
                .containsAllEntriesOf(Map.of(
                        "node.id", "2",
                        "process.roles", "broker",
                        "controller.quorum.voters", "1@kafka-1:9094",
                        "listeners", "PLAINTEXT://:9092,NETWORK://:9093,OUTSIDE://:9095"));
    }

    @Test
    void controllersComeAfterTheBrokersAndHaveNoClients() {
        ContainerConfigs configs = configs(ClusterSpec.builder().brokers(2).controllers(3));

        assertThat(configs.nodes()).isEqualTo(5);
        assertThat(configs.of(1, PORTS))
                .containsEntry("process.roles", "broker")
                .containsEntry("controller.quorum.voters", "3@kafka-3:9094,4@kafka-4:9094,5@kafka-5:9094");
        assertThat(configs.of(5, PORTS))
                .containsEntry("process.roles", "controller")
                .containsEntry("controller.quorum.voters", "3@kafka-3:9094,4@kafka-4:9094,5@kafka-5:9094")
                .containsEntry("listeners", "CONTROLLER://:9094")
                .doesNotContainKeys("advertised.listeners", "inter.broker.listener.name");
    }

    @Test
    void eachListenerIsAdvertisedAsThoseSeeItWhomItIsFor() {
        assertThat(configs(ClusterSpec.builder()).of(1, PORTS))
                .containsEntry("inter.broker.listener.name", "NETWORK")
                .containsEntry(
                        "advertised.listeners",
                        "PLAINTEXT://docker.acme:28113,NETWORK://kafka-1:9093,OUTSIDE://host.testcontainers.internal:28114");
    }

    @Test
    void brokersWithZooKeeperHaveNoRoles() {
        assertThat(configs(ClusterSpec.builder().mode(ClusterMode.ZOOKEEPER)).of(1, PORTS))
                .containsAllEntriesOf(Map.of(
                        "broker.id", "1",
                        "zookeeper.connect", "zookeeper:2181",
                        "listeners", "PLAINTEXT://:9092,NETWORK://:9093,OUTSIDE://:9095"))
                .doesNotContainKeys(
                        "node.id", "process.roles", "controller.quorum.voters", "controller.listener.names");
    }

    @Test
    void theTestsOwnSettingsComeBeforeThoseThatSuitTests() {
        assertThat(configs(ClusterSpec.builder().brokerConfig("num.io.threads", "9"))
                        .of(1, PORTS))
                .containsEntry("num.io.threads", "9");
    }
}
