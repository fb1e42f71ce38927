package io.kafkatest.internal.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kafkatest.Broker;
import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.testing.ForeignCluster;
import io.kafkatest.testing.ForeignClusterParameter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a cluster that runs already can't give, and the whole message that says so. */
@ExtendWith(ForeignClusterParameter.class)
@ResourceLock(ForeignClusterParameter.CLUSTER)
class ExternalRefusalTest {

    private static KafkaTestException refused(ClusterSpec.Builder spec, Map<String, String> settings) {
        return catchThrowableOfType(
                KafkaTestException.class,
                () -> ForeignCluster.connect(spec.build(), settings).close());
    }

    /** Nobody is asked: nothing says where the cluster is. */
    private static KafkaTestException refused(ClusterSpec.Builder spec) {
        return refused(spec, Map.of("kafka-test.run-on", "external"));
    }

    @Test
    void aVersion() {
        assertThat(refused(ClusterSpec.builder().version("3.6.1"))).hasMessage("""
                        Kafka 3.6.1 was asked for.
                        The cluster is one that runs already, and its version is not the tests' to choose.
                        Remove the version, or have a cluster started for this test with RunOn.IN_PROCESS.""");
    }

    @Test
    void aMode() {
        assertThat(refused(ClusterSpec.builder().mode(ClusterMode.ZOOKEEPER))).hasMessage("""
                        A cluster in ZooKeeper mode was asked for.
                        The cluster is one that runs already, and its mode is not the tests' to choose.
                        Remove the mode, or have a cluster started for this test with RunOn.IN_PROCESS.""");
    }

    @Test
    void brokerSettings() {
        assertThat(refused(ClusterSpec.builder().brokerConfig("message.max.bytes", "1000")))
                .hasMessage("""
                        The broker settings {message.max.bytes=1000} were asked for.
                        The cluster is one that runs already, and its settings are not the tests' to choose.
                        Remove the broker settings, or have a cluster started for this test with RunOn.IN_PROCESS.""");
    }

    @Test
    void brokerPlugins(@TempDir Path classes) {
        assertThat(refused(ClusterSpec.builder().brokerPlugin(classes)))
                .hasMessage("Brokers that find classes in [" + classes + "] were asked for.\n"
                        + "The cluster is one that runs already, and its class path is not the tests' to choose.\n"
                        + "Remove the broker plugins, or have a cluster started for this test with RunOn.IN_PROCESS.");
    }

    @Test
    void moreBrokersThanThereAre(ForeignCluster foreign) {
        assertThat(refused(ClusterSpec.builder().brokers(3), foreign.settings()))
                .hasMessage("""
                        A cluster of 3 brokers was asked for.
                        The cluster is one that runs already, and it has 1.
                        Ask for 1, or have a cluster started for this test with RunOn.IN_PROCESS.""");
    }

    @Test
    void toStopOrKillABroker(ForeignCluster foreign) {
        try (KafkaCluster kafka = foreign.connect()) {
            Broker broker = kafka.brokers().get(0);

            assertThat(catchThrowableOfType(KafkaTestException.class, broker::stop))
                    .hasMessage("""
                            Broker 1 was to be stopped.
                            Its cluster is one that runs already, and its brokers are not the tests' to stop.
                            Have a cluster started for this test with RunOn.PROCESS.""")
                    .returns(true, KafkaTestException::isUnsupported);
            assertThat(catchThrowableOfType(KafkaTestException.class, broker::kill))
                    .hasMessageStartingWith("Broker 1 was to be killed.\n");
            assertThat(catchThrowableOfType(KafkaTestException.class, broker::start))
                    .hasMessageStartingWith("Broker 1 was to be started.\n");
        }
    }

    @Test
    void isKnownToBeUnsupportedOnlyThere(ForeignCluster foreign) {
        assertThat(refused(ClusterSpec.builder().version("3.6.1")).isUnsupported())
                .isTrue();
        assertThat(refused(ClusterSpec.builder().brokers(3), foreign.settings()).isUnsupported())
                .isTrue();
        assertThat(refused(ClusterSpec.builder()).isUnsupported()).isFalse();
    }
}
