package io.kafkatest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What JUnit makes of a class that asks for containers where no Docker is set up, or where one doesn't work. */
class WithoutDockerTest {

    private static JupiterRun with(String setting, Class<?> fixture) {
        return JupiterRun.with(Map.of("kafka-test.without-docker", setting), fixture);
    }

    @Test
    void it_fails_by_default() {
        assertThat(JupiterRun.of(OnNoDocker.class).failure()).isEqualTo("asked\nThere is no Docker here.\nremedy");
    }

    @Test
    void it_is_skipped_with_the_reason_if_the_user_wants_that() {
        JupiterRun run = with("skip", OnNoDocker.class);

        assertThat(run.results().allEvents().aborted().stream()
                        .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow()
                                .getMessage()))
                .containsExactly("asked\nThere is no Docker here.\nremedy");
        assertThat(run.results().testEvents().failed().count()).isZero();
    }

    static class OnNoDocker {

        @RegisterExtension
        static final KafkaTestExtension KAFKA = KafkaTestExtension.builder()
                .at(() -> {
                    throw KafkaTestException.withoutDocker("asked", "There is no Docker here.", "remedy");
                })
                .build();

        @Test
        void test(KafkaCluster kafka) {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "skip", "in-process"})
    void a_docker_that_does_not_work_fails_it_in_any_case(String setting) {
        assertThat(with(setting, OnBrokenDocker.class).failure()).isEqualTo("asked\nDocker does not answer.\nremedy");
    }

    static class OnBrokenDocker {

        @RegisterExtension
        static final KafkaTestExtension KAFKA = KafkaTestExtension.builder()
                .at(() -> {
                    throw new KafkaTestException("asked", "Docker does not answer.", "remedy");
                })
                .build();

        @Test
        void test(KafkaCluster kafka) {}
    }
}
