package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.testing.DataFolderOf;
import io.kafkatest.testing.NodeThreads;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaClusterClosingTest {

    private final KafkaCluster kafka = KafkaCluster.start();
    private final TopicSerdes<String, String> strings = TopicSerdes.of(String.class, String.class);

    @AfterEach
    void closeAgain() {
        Thread.interrupted();
        kafka.close();
    }

    @Test
    void endsTheNodesThreads() {
        kafka.topic("used", String.class, String.class).send("value");

        kafka.close();

        assertThat(NodeThreads.of(kafka.clusterId())).isEmpty();
    }

    @Test
    void findsNodeThreadsWhileTheClusterRuns() {
        assertThat(NodeThreads.of(kafka.clusterId())).isNotEmpty();
    }

    @Test
    void freesThePort() {
        kafka.close();

        assertThatThrownBy(() -> connect(kafka.brokers().get(0))).isInstanceOf(ConnectException.class);
    }

    private static void connect(Broker broker) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(broker.host(), broker.port()));
        }
    }

    @Test
    void isFollowedByNoNewProducer() {
        kafka.close();

        assertThatThrownBy(() -> kafka.producer(String.class, String.class))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A producer was asked for.
                        The cluster is closed.
                        Make clients before the cluster is closed, or start another one.""");
    }

    @Test
    void isFollowedByNoNewConsumer() {
        kafka.close();

        assertThatThrownBy(() -> kafka.consumer(String.class, String.class))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A consumer was asked for.
                        The cluster is closed.
                        Make clients before the cluster is closed, or start another one.""");
    }

    @Test
    void isFollowedByNoAnswerToAnAdminClientThatWasNeverAskedBefore() {
        kafka.close();

        Admin admin = kafka.admin();

        assertThat(admin.describeCluster().clusterId().toCompletionStage().toCompletableFuture())
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void deletesTheData() throws Exception {
        Path folder = DataFolderOf.cluster(kafka);

        kafka.close();

        assertThat(folder).doesNotExist();
    }

    @Test
    void doesNothingTheSecondTime() {
        kafka.close();

        kafka.close();

        assertThat(kafka.log()).noneMatch(event -> event.message().equals("stopping failed"));
    }

    @Test
    void closesProducersThatWereLeftOpen() {
        Producer<String, String> producer = kafka.producer(strings, Map.of());

        kafka.close();

        assertThatThrownBy(() -> producer.send(new ProducerRecord<>("closed", "value")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot perform operation after producer has been closed");
    }

    @Test
    void closesConsumersThatWereLeftOpen() {
        Consumer<String, String> consumer = kafka.consumer(strings, Map.of());
        consumer.subscribe(List.of("closed"));
        consumer.poll(Duration.ZERO);

        kafka.close();

        assertThatThrownBy(() -> consumer.poll(Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This consumer has already been closed.");
    }

    @Test
    void closesConsumersThatAreInUse() throws Exception {
        kafka.topic("in-use", String.class, String.class).send("value");
        Consumer<String, String> consumer = kafka.consumer(strings, Map.of());
        CountDownLatch polling = new CountDownLatch(1);
        CompletableFuture<Throwable> stopped = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                consumer.subscribe(List.of("in-use"));
                while (true) {
                    if (!consumer.poll(Duration.ofMinutes(5)).isEmpty()) {
                        polling.countDown();
                    }
                }
            } catch (RuntimeException e) {
                stopped.complete(e);
            }
        });
        thread.start();
        polling.await();

        kafka.close();

        stopped.get();
        assertThatThrownBy(() -> consumer.poll(Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This consumer has already been closed.");
    }

    @Test
    void endsTheThreadsOfClientsThatWereLeftOpen() {
        String clientId = "client-of-" + kafka.clusterId();
        kafka.producer(strings, Map.of("client.id", clientId));
        kafka.consumer(strings, Map.of("client.id", clientId));
        System.gc(); // nobody but the cluster has them any more

        kafka.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains(clientId));
    }

    @Test
    void goesOnWhenAClientFailsToClose() {
        Deserializer<String> failing = new StringDeserializer() {
            @Override
            public void close() {
                throw new IllegalStateException("the deserializer can't be closed");
            }
        };
        TopicSerdes<String, String> serdes =
                TopicSerdes.of(Serdes.String(), Serdes.serdeFrom(new StringSerializer(), failing));
        for (int i = 0; i < 3; i++) {
            kafka.consumer(serdes, Map.of());
        }
        Producer<String, String> producer = kafka.producer(strings, Map.of());

        assertThatThrownBy(kafka::close).isInstanceOf(KafkaTestException.class).hasMessage("""
                        The clients that a test left open were to be closed with their cluster.
                        3 of them could not: java.lang.IllegalStateException: the deserializer can't be closed.
                        See the cause; close the clients in the test, which shows whose it is.""");

        assertThat(NodeThreads.of(kafka.clusterId())).isEmpty();
        assertThatThrownBy(() -> producer.send(new ProducerRecord<>("closed", "value")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closesTheAdmin() {
        Admin admin = kafka.admin();

        kafka.close();

        assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Cannot accept new calls when AdminClient is closing.");
    }

    @Test
    void stopsTheNodesAlsoInAThreadThatIsInterrupted() {
        kafka.consumer(strings, Map.of()).subscribe(List.of("interrupted"));
        Thread.currentThread().interrupt();

        kafka.close();

        assertThat(NodeThreads.of(kafka.clusterId())).isEmpty();
    }

    @Test
    void leavesAnInterruptedThreadInterrupted() {
        Thread.currentThread().interrupt();

        kafka.close();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void endsAlsoWhatWasStartedInAThreadThatIsInterrupted() {
        Thread.currentThread().interrupt();
        KafkaCluster interrupted = KafkaCluster.start();

        interrupted.close();

        assertThat(NodeThreads.of(interrupted.clusterId())).isEmpty();
    }

    @Test
    void ofOneClusterLeavesAnotherAlone() {
        try (KafkaCluster other = KafkaCluster.start()) {
            kafka.close();

            other.topic("still-there", String.class, String.class).send("value");
            assertThat(other.events("still-there", strings).records()).hasSize(1);
        }
    }
}
