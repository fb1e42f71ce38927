package io.kafkatest.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kafkatest.KafkaCluster;
import java.lang.System.Logger.Level;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A user's own class in brokers that are containers, and what these log of it. */
@Tag("docker")
class ContainerPluginTest {

    private static KafkaCluster guarded(Kind kind) {
        return kind.start(kind.spec()
                .brokerConfig("create.topic.policy.class.name", NamePolicy.class.getName())
                .brokerPlugin(NamePolicy.class));
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "CONFLUENT_WITH_ZOOKEEPER", "BUILT"})
    void isFound(Kind kind) {
        try (KafkaCluster kafka = guarded(kind)) {
            kafka.topic("open", String.class, String.class).send("seen");

            assertThat(Reading.values(kafka, "open")).containsExactly("seen");
            assertThatThrownBy(() -> kafka.topic(NamePolicy.REFUSED, String.class, String.class))
                    .hasRootCauseInstanceOf(PolicyViolationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "OFFICIAL_3", "BUILT"})
    void isInTheClustersLogWithItsStackTraceIfItFails(Kind kind) {
        try (KafkaCluster kafka = guarded(kind)) {
            assertThatThrownBy(() -> kafka.topic(NamePolicy.BROKEN, String.class, String.class))
                    .hasRootCauseInstanceOf(UnknownServerException.class);

            await().untilAsserted(() -> assertThat(kafka.log()).anySatisfy(event -> {
                assertThat(event.level()).isGreaterThanOrEqualTo(Level.WARNING);
                assertThat(event.stackTrace()).contains(NamePolicy.class.getName() + ".validate(");
            }));
        }
    }
}
