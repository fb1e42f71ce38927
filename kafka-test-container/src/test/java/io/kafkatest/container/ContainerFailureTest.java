package io.kafkatest.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clusters that can't start, and the whole message that says why. */
@Tag("docker")
class ContainerFailureTest {

    private static KafkaTestException failure(Kind kind, ClusterSpec.Builder spec) {
        return catchThrowableOfType(
                KafkaTestException.class, () -> kind.start(spec).close());
    }

    private static KafkaTestException failure(ClusterSpec.Builder spec) {
        return failure(Kind.OFFICIAL, spec);
    }

    private static ClusterSpec.Builder image(String name) {
        return ClusterSpec.builder().image(name);
    }

    @Test
    void anImageThatCannotBeHad() {
        assertThat(failure(image("acme/no-such-kafka:1")).getMessage().replaceAll("(?<=pulled: ).*", "REASON"))
                .isEqualTo("""
                        A container of the image local/acme/no-such-kafka:1, which Testcontainers' configuration makes of \
                        acme/no-such-kafka:1 was asked for.
                        The image is not here and could not be pulled: REASON
                        Pull it yourself with "docker pull local/acme/no-such-kafka:1", or name another with kafka-test.image. \
                        Where no image of Kafka can be had, kafka-test.base-image lets one be built from any with a Java runtime.""");
    }

    @Test
    void anImageThatIsNoKafka() {
        assertThat(failure(image("jre:17"))).hasMessage("""
                        A cluster was asked for: 1 broker, run on container, image jre:17.
                        It could not start: node 1: its container of the image jre:17 has exited with code 0, \
                        having printed nothing.
                        See that the image takes its settings from variables as apache/kafka does, and look for the reason in \
                        what it printed.""");
    }

    @Test
    void anOfficialImageThatRefusesABrokerSetting() {
        KafkaTestException failure = failure(Kind.OFFICIAL.spec().brokerConfig("num.partitions", "many"));

        assertThat(failure).hasMessage("""
                A cluster was asked for: 1 broker, Kafka 4.3.1, run on container, {num.partitions=many}.
                It could not start: node 1: its container of the image apache/kafka:4.3.1 has exited with code 1, \
                having printed at last
                  Exception in thread "main" org.apache.kafka.common.config.ConfigException: Invalid value many for \
                configuration num.partitions: Not a number of type INT
                Try it without the broker settings; if it starts then, one of them is the reason.""");
    }

    @Test
    void aBuiltImageThatRefusesABrokerSetting() {
        KafkaTestException failure = failure(Kind.BUILT, Kind.BUILT.spec().brokerConfig("num.partitions", "many"));

        assertThat(failure).hasMessage("""
                A cluster was asked for: 1 broker, Kafka 4.3.1, run on container, {num.partitions=many}.
                Kafka refuses its broker settings: Invalid value many for configuration num.partitions: \
                Not a number of type INT
                Correct the broker settings of the test.""");
    }

    @Test
    void aBuiltImageThatCannotStartWithABrokerSetting() {
        KafkaTestException failure = failure(
                Kind.BUILT, Kind.BUILT.spec().brokerConfig("authorizer.class.name", "com.example.NoSuchAuthorizer"));

        assertThat(failure).hasMessage("""
                A cluster was asked for: 1 broker, Kafka 4.3.1, run on container, \
                {authorizer.class.name=com.example.NoSuchAuthorizer}.
                It could not start: node 1: java.lang.ClassNotFoundException: com.example.NoSuchAuthorizer
                Try it without the broker settings; if it starts then, one of them is the reason.""");
    }

    @Test
    void oneOfSeveralNodesThatCannotStart() {
        KafkaTestException failure = failure(
                Kind.OFFICIAL, Kind.OFFICIAL.spec().brokers(2).controllers(1).brokerConfig("num.partitions", "many"));

        assertThat(failure.getMessage().replaceAll("node \\d:", "node 1:")).isEqualTo("""
                A cluster was asked for: 2 brokers, 1 controller, Kafka 4.3.1, run on container, {num.partitions=many}.
                It could not start: node 1: its container of the image apache/kafka:4.3.1 has exited with code 1, having printed at last
                  Exception in thread "main" org.apache.kafka.common.config.ConfigException: Invalid value many for \
                configuration num.partitions: Not a number of type INT
                Try it without the broker settings; if it starts then, one of them is the reason.""");
    }

    @Test
    void aBrokerSettingThatIsMisspelt() {
        assertThat(failure(Kind.OFFICIAL.spec().brokerConfig("num.partition", "7")))
                .hasMessage("""
                        The broker setting num.partition=7 was asked for.
                        Kafka 4.3.1 has no such setting.
                        Did you mean num.partitions?""");
    }
}
