package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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

    @Test
    void showsWhatIsNotTheDefault() {
        assertThat(ClusterSpec.builder()
                        .version("3.6.1")
                        .mode(ClusterMode.ZOOKEEPER)
                        .runOn(RunOn.PROCESS)
                        .build())
                .hasToString("1 broker, Kafka 3.6.1, ZooKeeper mode, run on process");
    }

    @Test
    void differsByVersionModeAndPlace() {
        assertThat(ClusterSpec.builder().version("3.6.1").build()).isNotEqualTo(ClusterSpec.defaults());
        assertThat(ClusterSpec.builder().mode(ClusterMode.KRAFT).build()).isNotEqualTo(ClusterSpec.defaults());
        assertThat(ClusterSpec.builder().runOn(RunOn.IN_PROCESS).build()).isNotEqualTo(ClusterSpec.defaults());
        assertThat(ClusterSpec.builder().brokerPlugin(Path.of("src")).build()).isNotEqualTo(ClusterSpec.defaults());
    }

    @Test
    void isEqualToOneMadeFromIt() {
        ClusterSpec spec = ClusterSpec.builder()
                .version("3.6.1")
                .mode(ClusterMode.ZOOKEEPER)
                .runOn(RunOn.PROCESS)
                .brokers(2)
                .brokerConfig("a", "1")
                .brokerPlugin(ClusterSpecTest.class)
                .build();

        assertThat(spec.toBuilder().build()).isEqualTo(spec);
    }

    @Test
    void findsAPluginWhereItsClassIs() {
        assertThat(ClusterSpec.builder()
                        .brokerPlugin(ClusterSpecTest.class)
                        .build()
                        .brokerPlugins())
                .containsExactly(Path.of("target/test-classes").toAbsolutePath());
    }

    @Test
    void refusesAPluginOfTheJdk() {
        assertThatThrownBy(() -> ClusterSpec.builder().brokerPlugin(String.class))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The brokers were to find the class java.lang.String.
                        It is in no jar or folder.
                        Give the path of a jar or folder that has it.""");
    }

    @Test
    void refusesAPluginThatIsNotThere() {
        assertThatThrownBy(() -> ClusterSpec.builder().brokerPlugin(Path.of("no/such.jar")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("The brokers were to find classes in " + Path.of("no/such.jar") + ".\n"
                        + "There is no such jar or folder.\n"
                        + "Correct the path; it is relative to " + Path.of("").toAbsolutePath() + ".");
    }
}
