package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterSpecTest {

    @Test
    void defaultsAreOneBrokerWithoutSettingsOfTheUsers() {
        assertThat(ClusterSpec.defaults()).hasToString("1 broker");
    }

    @Test
    void showsNumberAndSettings() {
        assertThat(ClusterSpec.builder()
                        .brokers(3)
                        .brokerConfig("num.partitions", "2")
                        .brokerConfig("message.max.bytes", "1000")
                        .build())
                .hasToString("3 brokers, {message.max.bytes=1000, num.partitions=2}");
    }

    @Test
    void isEqualToOneOfTheSameContent() {
        assertThat(ClusterSpec.builder()
                        .brokerConfig("a", "1")
                        .brokerConfig("b", "2")
                        .build())
                .isEqualTo(ClusterSpec.builder()
                        .brokerConfig(Map.of("b", "2", "a", "1"))
                        .brokers(1)
                        .build());
    }

    @Test
    void hasTheHashCodeOfItsEqual() {
        assertThat(ClusterSpec.builder().brokerConfig("a", "1").build())
                .hasSameHashCodeAs(
                        ClusterSpec.builder().brokerConfig(Map.of("a", "1")).build());
    }

    @Test
    void differsByTheNumberOfBrokers() {
        assertThat(ClusterSpec.builder().brokers(2).build()).isNotEqualTo(ClusterSpec.defaults());
    }

    @Test
    void differsBySettings() {
        assertThat(ClusterSpec.builder().brokerConfig("a", "1").build())
                .isNotEqualTo(ClusterSpec.builder().brokerConfig("a", "2").build());
    }

    @Test
    void isNotChangedByItsBuilder() {
        ClusterSpec.Builder builder = ClusterSpec.builder();
        ClusterSpec spec = builder.build();

        builder.brokers(2).brokerConfig("a", "1");

        assertThat(spec).isEqualTo(ClusterSpec.defaults());
    }

    @Test
    void isNotChangedByTheSettingsItGaveOut() {
        ClusterSpec spec = ClusterSpec.builder().brokerConfig("a", "1").build();

        spec.brokerConfig().clear();

        assertThat(spec.brokerConfig()).containsOnly(Map.entry("a", "1"));
    }

    @Test
    void refusesLessThanOneBroker() {
        assertThatThrownBy(() -> ClusterSpec.builder().brokers(0))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A cluster of 0 brokers was asked for.
                        A cluster has at least 1.
                        Leave it out for 1, or give a positive number.""");
    }
}
