package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
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

    @Test
    void showsImageAndControllers() {
        ClusterSpec spec = ClusterSpec.builder()
                .brokers(2)
                .controllers(1)
                .image(" confluentinc/cp-kafka:7.9.1 ")
                .build();

        assertThat(spec).hasToString("2 brokers, 1 controller, image confluentinc/cp-kafka:7.9.1");
        assertThat(spec.toBuilder().build()).isEqualTo(spec);
    }

    @Test
    void knowsWhatItLeavesOpen() {
        ClusterSpec said = ClusterSpec.builder().brokers(1).controllers(0).build();

        assertThat(ClusterSpec.defaults().saysHowManyBrokers()).isFalse();
        assertThat(ClusterSpec.defaults().saysHowManyControllers()).isFalse();
        assertThat(said.saysHowManyBrokers()).isTrue();
        assertThat(said.saysHowManyControllers()).isTrue();
        assertThat(said).isNotEqualTo(ClusterSpec.defaults());
    }

    @Test
    void isEqualForTheSameClusterOfSomebodyElse() {
        Supplier<String> servers = () -> "localhost:9092";

        assertThat(ClusterSpec.at(servers))
                .isEqualTo(ClusterSpec.at(servers))
                .isNotEqualTo(ClusterSpec.at(() -> "localhost:9092"))
                .isNotEqualTo(ClusterSpec.defaults());
    }

    @Test
    void refusesLessThanNoController() {
        ClusterSpec.Builder builder = ClusterSpec.builder();

        assertThatThrownBy(() -> builder.controllers(-1))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A cluster with -1 controllers was asked for.
                        That is less than none.
                        Leave it out to have the first broker be the controller, or give a positive number.""");
    }

    @Test
    void cannotHaveControllersWithZooKeeper() {
        ClusterSpec spec = ClusterSpec.builder()
                .version("3.6.1")
                .mode(ClusterMode.ZOOKEEPER)
                .controllers(1)
                .build();

        assertThatThrownBy(() -> KafkaCluster.start(spec).close())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Nodes that are controllers only were asked for, 1 of them, in ZooKeeper mode.
                        There ZooKeeper keeps the metadata, and one of the brokers is the controller.
                        Leave the controllers out, or ask for KRaft mode.""");
    }

    @Test
    void canHaveAnImageInContainersOnly() {
        ClusterSpec spec = ClusterSpec.builder()
                .image("apache/kafka:4.3.1")
                .runOn(RunOn.PROCESS)
                .build();

        assertThatThrownBy(() -> KafkaCluster.start(spec).close())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A cluster of the image apache/kafka:4.3.1 was asked for.
                        It is to run on RunOn.PROCESS, and only containers have an image.
                        Ask for runOn = RunOn.CONTAINER, or leave the image out.""");
    }

    @Test
    void needsTheModuleForContainers() {
        ClusterSpec spec =
                ClusterSpec.builder().runOn(RunOn.CONTAINER).version("4.3.1").build();

        assertThatThrownBy(() -> KafkaCluster.start(spec).close())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A cluster was asked for: 1 broker, Kafka 4.3.1, run on container.
                        Nothing that can start containers is on the class path.
                        Add io.kafkatest:kafka-test-container to the test's dependencies.""");
    }
}
