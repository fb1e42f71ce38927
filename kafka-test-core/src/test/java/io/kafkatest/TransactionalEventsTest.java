package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class TransactionalEventsTest {

    private static final TopicSerdes<String, String> STRINGS = TopicSerdes.of(String.class, String.class);

    private static KafkaCluster kafka;

    private TestTopic<String, String> topic;
    private Producer<String, String> producer;

    @BeforeAll
    static void start() {
        kafka = KafkaCluster.start();
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    @BeforeEach
    void beginTransaction(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName();
        topic = kafka.topic(name, String.class, String.class);
        producer = kafka.producer(STRINGS, Map.of("transactional.id", name));
        producer.initTransactions();
        producer.beginTransaction();
    }

    private void send(String value) throws Exception {
        producer.send(new ProducerRecord<>(topic.name(), value)).get();
    }

    private List<String> values() {
        return topic.events().records().stream().map(ConsumerRecord::value).toList();
    }

    @Test
    void appearWhenTheyAreCommitted() throws Exception {
        send("committed");

        producer.commitTransaction();

        assertThat(values()).containsExactly("committed");
    }

    @Test
    void neverAppearWhenTheyAreAborted() throws Exception {
        send("aborted");

        producer.abortTransaction();

        assertThat(values()).isEmpty();
    }

    @Test
    void thatWereAbortedDoNotHideLaterOnes() throws Exception {
        send("aborted");
        producer.abortTransaction();

        topic.send("later");

        assertThat(values()).containsExactly("later");
    }

    @Test
    void areNotWaitedForWhileTheirTransactionIsOpen() throws Exception {
        topic.send("before");
        send("open");
        topic.send("behind the open one");

        assertThat(values()).containsExactly("before");
    }

    @Test
    void appearToWhoAwaitsThem() throws Exception {
        send("committed");
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<EventSnapshot<String, String>> found =
                CompletableFuture.supplyAsync(() -> topic.events().await(Duration.ofMinutes(2), snapshot -> {
                    waiting.countDown();
                    return snapshot.size() == 1;
                }));
        waiting.await();

        producer.commitTransaction();

        assertThat(found.get().size()).isEqualTo(1);
    }

    @Test
    void countInEndOffsetsWithTheirMarkers() throws Exception {
        send("committed");
        producer.commitTransaction();

        assertThat(topic.events().snapshot().endOffsets()).isEqualTo(Map.of(0, 2L));
    }
}
