package io.kafkatest.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.spi.Settings;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a cluster of containers where no Docker is set up, and where one is. */
class WithoutDockerTest {

    private static final ClusterSpec SPEC = ClusterSpec.builder()
            .runOn(RunOn.CONTAINER)
            .image("acme/kafka:1")
            .brokers(2)
            .build();

    private static final FakeEngine NONE = FakeEngine.without("there is no socket at /var/run/docker.sock");

    private static Settings withoutDocker(String value) {
        return Settings.ofThisJvm()
                .preferring(name -> Optional.of(value).filter(any -> name.equals("kafka-test.without-docker")));
    }

    @Test
    void itRunsInProcessIfTheUserWantsThat() {
        assertThat(ContainerRunner.whereThereIsDocker(SPEC, NONE, withoutDocker("in-process")))
                .isEqualTo(
                        ClusterSpec.builder().runOn(RunOn.IN_PROCESS).brokers(2).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "skip"})
    void itFailsWithWhatWasTried(String setting) {
        Settings settings = withoutDocker(setting);

        assertThatThrownBy(() -> ContainerRunner.whereThereIsDocker(SPEC, NONE, settings))
                .isInstanceOfSatisfying(
                        KafkaTestException.class,
                        failure -> assertThat(failure.isWithoutDocker()).isTrue())
                .hasMessage("""
                        A cluster was asked for: 2 brokers, run on container, image acme/kafka:1.
                        There is no Docker here: there is no socket at /var/run/docker.sock.
                        Start Docker or set DOCKER_HOST; or say with kafka-test.without-docker whether to skip such tests, \
                        or to run them in-process.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "skip", "in-process"})
    void aDockerThatIsSetUpIsUsedWhetherItWorksOrNot(String setting) {
        assertThat(ContainerRunner.whereThereIsDocker(SPEC, new FakeEngine(), withoutDocker(setting)))
                .isSameAs(SPEC);
    }
}
