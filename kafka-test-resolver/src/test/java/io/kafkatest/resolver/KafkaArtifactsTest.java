package io.kafkatest.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaArtifactsTest {

    private static Stream<String> names(String version, boolean withTools) {
        return new KafkaArtifacts(version)
                .dependencies(withTools).stream()
                        .map(dependency -> dependency.getArtifact().toString());
    }

    @Test
    void areTheBrokerAndTheTools() {
        assertThat(names("4.3.1", true))
                .containsExactly("org.apache.kafka:kafka_2.13:jar:4.3.1", "org.apache.kafka:kafka-tools:jar:4.3.1");
    }

    @Test
    void areTheBrokerAloneIfThereAreNoTools() {
        assertThat(names("4.3.1", false)).containsExactly("org.apache.kafka:kafka_2.13:jar:4.3.1");
    }

    @ParameterizedTest
    @CsvSource({
        "3.3.0,ch.qos.reload4j:reload4j:jar:1.2.25",
        "3.9.2,ch.qos.reload4j:reload4j:jar:1.2.25",
        "4.0.2,org.apache.logging.log4j:log4j-core:jar:2.24.3"
    })
    void haveTheLoggingThatTheirPomsForget(String version, String logging) {
        assertThat(names(version, true)).hasSize(3).endsWith(logging);
    }
}
