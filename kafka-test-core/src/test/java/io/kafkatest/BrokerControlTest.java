package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.spi.ClusterLease;
import io.kafkatest.spi.ClusterPool;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test can do to a broker of its own cluster. */
class BrokerControlTest {

    private static KafkaCluster start(RunOn where, int brokers) {
        return KafkaCluster.start(
                ClusterSpec.builder().runOn(where).brokers(brokers).build());
    }

    private static List<String> values(KafkaCluster kafka, String topic) {
        return kafka.events(topic, TopicSerdes.of(String.class, String.class)).records().stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROCESS", "PROCESS"})
    void aBrokerThatWasStoppedComesBackAtItsPortWithItsData(RunOn where) {
        try (KafkaCluster kafka = start(where, 1)) {
            kafka.topic("kept", String.class, String.class).send("before");
            Broker broker = kafka.brokers().get(0);

            broker.stop();
            broker.start();
            kafka.topic("kept", String.class, String.class).send("after");

            assertThat(values(kafka, "kept")).containsExactly("before", "after");
        }
    }

    @Test
    void aBrokerThatWasKilledComesBackAtItsPortWithItsData() {
        try (KafkaCluster kafka = start(RunOn.PROCESS, 1)) {
            kafka.topic("kept", String.class, String.class).send("before");
            Broker broker = kafka.brokers().get(0);

            broker.kill();
            broker.start();
            kafka.topic("kept", String.class, String.class).send("after");

            assertThat(values(kafka, "kept")).containsExactly("before", "after");
        }
    }

    @Test
    void aClusterGoesOnWhenOneOfItsBrokersIsKilled() {
        try (KafkaCluster kafka = start(RunOn.PROCESS, 3)) {
            TestTopic<String, String> topic = kafka.topic(
                    TopicSpec.of("replicated").withReplicationFactor(3), TopicSerdes.of(String.class, String.class));
            topic.send("before");

            kafka.brokers().get(2).kill();
            topic.send("after");

            assertThat(values(kafka, "replicated")).containsExactly("before", "after");
        }
    }

    @Test
    void killingIsARealKill() {
        try (KafkaCluster kafka = start(RunOn.PROCESS, 1)) {
            List<ProcessHandle> nodes = NodeProcesses.of(kafka);

            kafka.brokers().get(0).kill();

            assertThat(nodes).hasSize(1).noneMatch(ProcessHandle::isAlive);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROCESS", "PROCESS"})
    void stoppingAndStartingTwiceDoesNothing(RunOn where) {
        try (KafkaCluster kafka = start(where, 1)) {
            Broker broker = kafka.brokers().get(0);

            assertThatCode(() -> {
                        broker.start();
                        broker.stop();
                        broker.stop();
                        broker.start();
                        broker.start();
                    })
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aBrokerWhoseProcessCrashedCanBeStoppedAndStartedAgain() {
        try (KafkaCluster kafka = start(RunOn.PROCESS, 1)) {
            kafka.topic("kept", String.class, String.class).send("before");
            Broker broker = kafka.brokers().get(0);
            NodeProcesses.of(kafka).forEach(BrokerControlTest::crash);

            broker.stop();
            broker.start();
            kafka.topic("kept", String.class, String.class).send("after");

            assertThat(values(kafka, "kept")).containsExactly("before", "after");
        }
    }

    private static void crash(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsSentWhileNoBrokerRunsFailsAndNeverComes(boolean firstSend) {
        try (KafkaCluster kafka = start(RunOn.IN_PROCESS, 1)) {
            TestTopic<String, String> topic = kafka.topic("down", String.class, String.class);
            Broker broker = kafka.brokers().get(0);
            if (!firstSend) {
                topic.send("before");
            }

            broker.stop();
            assertThatThrownBy(() -> topic.send("lost"))
                    .isInstanceOf(KafkaTestException.class)
                    .hasMessage("""
                            An event was to be sent to topic "down".
                            No broker is there any more: connections to %s are refused.
                            See who stopped the cluster, or its log() for what made its brokers end.""".formatted(broker.address()));
            broker.start();
            topic.send("after");

            assertThat(values(kafka, "down")).doesNotContain("lost").endsWith("after");
        }
    }

    @Test
    void aBrokerInTheJvmOfTheTestCannotBeKilled() {
        try (KafkaCluster kafka = start(RunOn.IN_PROCESS, 1)) {
            Broker broker = kafka.brokers().get(0);

            assertThatThrownBy(broker::kill)
                    .isInstanceOf(KafkaTestException.class)
                    .hasMessage("""
                            A broker was to be killed.
                            It runs in the JVM of the test, which would be killed with it.
                            Let the cluster run in processes of its own: runOn = RunOn.PROCESS, or kafka-test.run-on=process.""");
        }
    }

    @Test
    void aBrokerThatOthersUseTooCannotBeStopped() {
        try (ClusterLease lease = ClusterPool.ofThisJvm().lease(ClusterSpec.defaults(), Set.of())) {
            Broker broker = lease.cluster().brokers().get(0);

            assertThatThrownBy(broker::stop)
                    .isInstanceOf(KafkaTestException.class)
                    .hasMessage("""
                            Broker 1 was to be stopped.
                            Its cluster is shared: other test classes would find it broken.
                            Ask for a cluster of your own: @KafkaTest(cluster = ClusterUse.OWN), or KafkaCluster.start(...).""");
            assertThatThrownBy(broker::kill).hasMessageStartingWith("Broker 1 was to be killed.\n");
            assertThatThrownBy(broker::start).hasMessageStartingWith("Broker 1 was to be started.\n");
        }
    }
}
