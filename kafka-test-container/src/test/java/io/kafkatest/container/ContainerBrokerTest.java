package io.kafkatest.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.DockerClient;
import io.kafkatest.Broker;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import io.kafkatest.spi.ClusterTopics;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.DockerClientFactory;

/** What a test can do to a broker in a container. */
@Tag("docker")
class ContainerBrokerTest {

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "CONFLUENT_WITH_ZOOKEEPER", "BUILT", "BUILT_WITH_ZOOKEEPER"})
    void comesBackWithItsDataHoweverItWasEnded(Kind kind) {
        try (KafkaCluster kafka = kind.start()) {
            TestTopic<String, String> topic = kafka.topic("kept", String.class, String.class);
            Broker broker = kafka.brokers().get(0);
            int port = broker.port();

            topic.send("before");
            broker.stop();
            broker.stop();
            broker.start();
            broker.start();
            topic.send("after a stop");
            broker.kill();
            broker.kill();
            broker.start();
            topic.send("after a kill");

            assertThat(Reading.values(kafka, "kept")).containsExactly("before", "after a stop", "after a kill");
            assertThat(broker.port()).isEqualTo(port);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "BUILT"})
    void whoseContainerCrashedCanBeStoppedAndStartedAgain(Kind kind) {
        try (KafkaCluster kafka = kind.start()) {
            TestTopic<String, String> topic = kafka.topic("kept", String.class, String.class);
            Broker broker = kafka.brokers().get(0);
            topic.send("before");
            crash(broker);

            broker.stop();
            broker.start();
            topic.send("after");

            assertThat(Reading.values(kafka, "kept")).containsExactly("before", "after");
        }
    }

    private static void crash(Broker broker) {
        DockerClient docker = DockerClientFactory.lazyClient();
        docker.listContainersCmd().exec().stream()
                .filter(container -> Arrays.stream(container.getPorts())
                        .anyMatch(port -> Objects.equals(port.getPublicPort(), broker.port())))
                .forEach(container -> docker.killContainerCmd(container.getId()).exec());
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "BUILT"})
    void answersNobodyWhileItIsPaused(Kind kind) throws Exception {
        try (KafkaCluster kafka = kind.start();
                Producer<String, String> producer = kafka.producer(
                        TopicSerdes.of(String.class, String.class),
                        Map.of("delivery.timeout.ms", "1500", "request.timeout.ms", "1000", "linger.ms", "0"))) {
            TestTopic<String, String> topic = kafka.topic("held", String.class, String.class);
            topic.send("before");
            producer.partitionsFor("held");
            Broker broker = kafka.brokers().get(0);

            broker.pause();
            broker.pause();

            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("held", "meanwhile"))
                            .get())
                    .hasCauseInstanceOf(TimeoutException.class);

            broker.resume();
            broker.resume();
            topic.send("after");

            assertThat(Reading.values(kafka, "held")).startsWith("before").endsWith("after");
        }
    }

    /** Its first answer, that there is such a topic, comes when nobody waits for it any more. */
    @Test
    void emptiesATopicThoughItAnswersLate() throws Exception {
        try (KafkaCluster kafka = Kind.OFFICIAL.start()) {
            kafka.topic("emptied", String.class, String.class).send("old");
            Broker broker = kafka.brokers().get(0);

            broker.pause();
            CompletableFuture<Void> emptied = CompletableFuture.runAsync(
                    () -> ClusterTopics.of(kafka).createEmpty(List.of(TopicSpec.of("emptied"))));
            assertThatThrownBy(() -> emptied.get(7, TimeUnit.SECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            broker.resume();
            emptied.get(20, TimeUnit.SECONDS);
            kafka.topic("emptied", String.class, String.class).send("new");

            assertThat(Reading.values(kafka, "emptied")).containsExactly("new");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "BUILT"})
    void canBeEndedWhileItIsPaused(Kind kind) {
        try (KafkaCluster kafka = kind.start()) {
            Broker broker = kafka.brokers().get(0);

            broker.pause();
            broker.stop();
            broker.start();
            broker.pause();
            broker.kill();
            broker.start();
            kafka.topic("served", String.class, String.class).send("value");

            assertThat(Reading.values(kafka, "served")).containsExactly("value");
        }
    }

    @Test
    void canBePausedOnlyWhileItRuns() {
        try (KafkaCluster kafka = Kind.BUILT.start()) {
            Broker broker = kafka.brokers().get(0);
            broker.stop();

            assertThatThrownBy(broker::pause)
                    .isInstanceOf(KafkaTestException.class)
                    .hasMessage("""
                            Broker 1 was to be paused.
                            It doesn't run.
                            Start it first, with start().""");
        }
    }

    @Test
    void thatSomebodyElseRemovedCannotBePaused() {
        try (KafkaCluster kafka = Kind.BUILT.start()) {
            String container = Engine.containers(kafka.network()).get(0);
            Engine.client().removeContainerCmd(container).withForce(true).exec();

            assertThatThrownBy(kafka.brokers().get(0)::pause)
                    .isInstanceOf(KafkaTestException.class)
                    .hasMessage("""
                            A container was to be paused.
                            Docker refused: Status 404: {"message":"No such container: %s"}
                            See with "docker ps -a" what has become of it.""".formatted(container));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "BUILT"})
    void isMissedByNobodyIfOthersHaveItsData(Kind kind) {
        try (KafkaCluster kafka = kind.start(kind.spec().brokers(2).controllers(1))) {
            TestTopic<String, String> topic = kafka.topic(
                    TopicSpec.of("replicated").withReplicationFactor(2), TopicSerdes.of(String.class, String.class));
            topic.send("before");

            kafka.brokers().get(0).kill();
            topic.send("meanwhile");
            kafka.brokers().get(0).start();
            topic.send("after");

            assertThat(Reading.values(kafka, "replicated")).containsExactly("before", "meanwhile", "after");
        }
    }
}
