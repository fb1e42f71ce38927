package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.testing.SecretKeeper;
import java.nio.file.Path;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A user's own class, which the broker finds although it sees nothing else of the test class path. */
class BrokerPluginTest {

    private static ClusterSpec.Builder guarded(RunOn where) {
        return ClusterSpec.builder().runOn(where).brokerConfig("authorizer.class.name", SecretKeeper.class.getName());
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROCESS", "PROCESS"})
    void isFoundOnTheTestClassPath(RunOn where) {
        try (KafkaCluster kafka = KafkaCluster.start(
                guarded(where).brokerPlugin(SecretKeeper.class).build())) {
            kafka.topic("open", String.class, String.class).send("seen");

            assertThat(kafka.events("open", TopicSerdes.of(String.class, String.class))
                            .records())
                    .hasSize(1);
            assertThatThrownBy(() -> kafka.topic("secret", String.class, String.class))
                    .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void isFoundInAFolder() {
        try (KafkaCluster kafka = KafkaCluster.start(guarded(RunOn.IN_PROCESS)
                .brokerPlugin(Path.of("target", "test-classes"))
                .build())) {
            assertThatThrownBy(() -> kafka.topic("secret", String.class, String.class))
                    .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROCESS", "PROCESS"})
    void isNotFoundUnlessItIsGiven(RunOn where) {
        ClusterSpec spec = guarded(where).build();

        assertThatThrownBy(() -> KafkaCluster.start(spec).close())
                .isInstanceOf(KafkaTestException.class)
                .hasMessageContaining("ClassNotFoundException: " + SecretKeeper.class.getName());
    }
}
