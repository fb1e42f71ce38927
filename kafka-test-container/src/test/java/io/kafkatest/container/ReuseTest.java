package io.kafkatest.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Containers that later JVMs use again, as those of Testcontainers, if the user has switched that on. */
@Tag("docker")
class ReuseTest {

    private static final Map<String, String> ON = Map.of("TESTCONTAINERS_REUSE_ENABLE", "true");

    private static final String CLEAN = "topics [], groups 0, quotas 0, broker settings 0";

    private static final String USED = "topics [left], groups 1, quotas 1, broker settings 1";

    /** Something that no other run of these tests has asked for. */
    private final long own = 600_000 + ProcessHandle.current().pid();

    private final Set<String> networks = new HashSet<>();

    private OtherJvm jvm(Kind kind) {
        return OtherJvm.start(ON, ClusterMain.class, kind, own);
    }

    private String network(OtherJvm jvm) {
        String network = jvm.line();
        networks.add(network);
        return network;
    }

    @AfterEach
    void removeWhatIsKept() {
        networks.forEach(Engine::remove);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "CONFLUENT_WITH_ZOOKEEPER", "BUILT"})
    void theNextJvmHasTheSameContainersAndFindsNothingOnThem(Kind kind) throws Exception {
        String network;
        List<String> containers;
        try (OtherJvm first = jvm(kind)) {
            network = network(first);
            containers = Engine.containers(network);
            assertThat(first.line()).isEqualTo(CLEAN);
            assertThat(first.line()).isEqualTo(USED);
            first.end();
        }

        try (OtherJvm second = jvm(kind)) {
            assertThat(network(second)).isEqualTo(network);
            assertThat(Engine.containers(network)).isEqualTo(containers).isNotEmpty();
            assertThat(second.line()).isEqualTo(CLEAN);
            assertThat(second.line()).isEqualTo(USED);
            second.kill();
        }

        try (OtherJvm third = jvm(kind)) {
            assertThat(network(third)).isEqualTo(network);
            assertThat(third.line()).isEqualTo(CLEAN);
            third.line();
            third.end();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "BUILT"})
    void twoAtATimeHaveContainersOfTheirOwn(Kind kind) throws Exception {
        try (OtherJvm one = jvm(kind);
                OtherJvm other = jvm(kind)) {
            assertThat(network(one)).isNotEqualTo(network(other));
            assertThat(one.line()).isEqualTo(CLEAN);
            assertThat(other.line()).isEqualTo(CLEAN);
            one.line();
            other.line();
            one.end();
            other.end();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "BUILT"})
    void containersThatHaveEndedMeanwhileAreReplaced(Kind kind) throws Exception {
        String ended;
        try (OtherJvm first = jvm(kind)) {
            ended = first.line();
            first.line();
            first.line();
            first.end();
        }
        List<String> containers = Engine.containers(ended);
        containers.forEach(id -> Engine.client().killContainerCmd(id).exec());

        try (OtherJvm second = jvm(kind)) {
            assertThat(network(second)).isNotEqualTo(ended);
            assertThat(second.line()).isEqualTo(CLEAN);
            second.line();
            second.end();
        }
        assertThat(Engine.left(containers)).isEmpty();
        assertThat(Engine.hasNetwork(ended)).isFalse();
    }
}
