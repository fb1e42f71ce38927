package io.kafkatest.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a cluster has ended, in whatever way, nothing is left of it. */
@Tag("docker")
class NothingLeftTest {

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("docker-java-stream")
                        || thread.getName().startsWith("kafka-test-container"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "CONFLUENT_WITH_ZOOKEEPER", "BUILT"})
    void afterAClusterIsClosed(Kind kind) {
        Set<Thread> before = threads();
        KafkaCluster kafka = kind.start(kind.spec().brokers(2));
        String network = kafka.network();
        List<String> containers = Engine.containers(network);
        assertThat(containers).hasSizeGreaterThanOrEqualTo(2);
        kafka.brokers().get(1).pause();

        kafka.close();

        assertThat(Engine.left(containers)).isEmpty();
        assertThat(Engine.hasNetwork(network)).isFalse();
        await().untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
    }

    @Test
    void afterAStartThatFailed() {
        Set<Thread> before = threads();
        Set<String> networks = Engine.networksOfThisJvm();
        ClusterSpec.Builder spec =
                Kind.OFFICIAL.spec().brokers(2).controllers(1).brokerConfig("num.partitions", "many");

        assertThatThrownBy(() -> Kind.OFFICIAL.start(spec).close()).isInstanceOf(KafkaTestException.class);

        assertThat(Engine.networksOfThisJvm()).isEqualTo(networks);
        await().untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "CONFLUENT_WITH_ZOOKEEPER", "BUILT"})
    void afterAJvmThatWasKilledOnceTheNextHasSwept(Kind kind) throws Exception {
        String network;
        List<String> containers;
        try (OtherJvm killed = OtherJvm.start(Map.of(), ClusterMain.class, kind, 600_001)) {
            network = killed.line();
            containers = Engine.containers(network);
            assertThat(containers).isNotEmpty();
            killed.kill();
        }

        try (OtherJvm next = OtherJvm.start(Map.of(), ClusterMain.class, kind, 600_001)) {
            next.line();
            await().untilAsserted(() -> assertThat(Engine.left(containers)).isEmpty());
            await().untilAsserted(() -> assertThat(Engine.hasNetwork(network)).isFalse());
            next.end();
        }
    }

    @Test
    void afterAJvmThatHasEnded() throws Exception {
        try (OtherJvm jvm = OtherJvm.start(Map.of(), ClusterMain.class, Kind.OFFICIAL, 600_001)) {
            String network = jvm.line();
            List<String> containers = Engine.containers(network);
            jvm.end();

            assertThat(containers).isNotEmpty();
            assertThat(Engine.left(containers)).isEmpty();
            assertThat(Engine.hasNetwork(network)).isFalse();
        }
    }
}
