package io.kafkatest.samples.olderclients;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.KafkaTool;
import io.kafkatest.TestTopic;
import io.kafkatest.junit5.ClientConfig;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What older clients can do with a newer broker, and what kafka-test can do with older clients. */
@KafkaTest
class OlderClientsTest {

    @Topic(partitions = 3)
    TestTopic<String, Order> orders;

    @Test
    void writesAndReads(Producer<String, Order> producer, Consumer<String, Order> consumer) {
        producer.send(new ProducerRecord<>(orders.name(), "o-1", new Order("o-1", 25)));
        assertThat(orders).containsKeys("o-1");

        consumer.subscribe(List.of(orders.name()));
        assertThat(consumer.poll(ofSeconds(5)))
                .extracting(ConsumerRecord::value)
                .containsExactly(new Order("o-1", 25));
    }

    @Test
    void commitsOffsets(Consumer<String, Order> consumer, Admin admin) throws Exception {
        orders.event("o-1", new Order("o-1", 25)).partition(2).send();
        consumer.subscribe(List.of(orders.name()));
        consumer.poll(ofSeconds(5));
        consumer.commitSync();

        String group = consumer.groupMetadata().groupId();
        assertThat(admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get())
                .extractingByKey(new TopicPartition(orders.name(), 2))
                .extracting(OffsetAndMetadata::offset)
                .isEqualTo(1L);
    }

    @Test
    void assertsOnGroupsAndTopics(Consumer<String, Order> consumer, KafkaCluster kafka) {
        orders.event("o-1", new Order("o-1", 25)).partition(2).send();
        consumer.subscribe(List.of(orders.name()));
        consumer.poll(ofSeconds(5));
        String group = consumer.groupMetadata().groupId();

        assertThat(kafka).group(group).isReady(orders).hasMembers(1);
        assertThatThrownBy(() ->
                        assertThat(kafka).group(group).within(ofMillis(100)).hasCaughtUp(orders))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but it has 1 offset left to read.");

        consumer.commitSync();

        assertThat(kafka).group(group).hasCaughtUp(orders).hasLag(0);
        assertThat(kafka).group("nobody").doesNotExist();
        assertThat(kafka).topic(orders.name()).hasPartitions(3).hasEndOffset(2, 1);
        assertThat(kafka).hasBrokers(1).hasTopics(orders.name());
    }

    /** Their protocol is younger than these clients. */
    @Test
    void saysWhichGroupsTheseClientsCanNotDescribe(KafkaCluster kafka) throws Exception {
        KafkaTool consumer = kafka.tool(
                "kafka-console-consumer",
                "--topic",
                orders.name(),
                "--group",
                "new-service",
                "--consumer-property",
                "group.protocol=consumer",
                "--timeout-ms",
                "5000");
        Thread running = new Thread(consumer::run);
        running.start();

        assertThatThrownBy(() -> assertThat(kafka).group("new-service").hasMembers(1))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Group "new-service" was asked for.
                        Its members use the consumer group protocol of Kafka 4, which kafka-clients 3.6.1 can't describe.
                        Have kafka-clients 4.0 or newer on the test's class path.""");
        running.join();
    }

    @Test
    void writesInTransactions(@ClientConfig("transactional.id=orders") Producer<String, Order> producer) {
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(orders.name(), "o-1", new Order("o-1", 25)));
        producer.abortTransaction();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(orders.name(), "o-2", new Order("o-2", 9)));
        producer.commitTransaction();

        assertThat(orders).receivesExactly(1).first().hasKey("o-2");
    }

    @Test
    void administers(Admin admin, KafkaCluster kafka) throws Exception {
        assertThat(admin.describeCluster().clusterId().get()).isEqualTo(kafka.clusterId());
        assertThat(admin.createTopics(Set.of(new NewTopic("made-by-older-clients", 2, (short) 1)))
                        .numPartitions("made-by-older-clients")
                        .get())
                .isEqualTo(2);

        admin.deleteTopics(List.of("made-by-older-clients")).all().get();
    }

    @Test
    void assertsAndExplains() {
        orders.event("o-1", new Order("o-1", 25)).header("trace-id", "abc").send();

        assertThat(orders)
                .receives(order ->
                        order.hasKey("o-1").hasHeader("trace-id", "abc").hasValue(new Order("o-1", 25)))
                .receivesNothingMore();
        assertThatThrownBy(() -> assertThat(orders).within(ofMillis(100)).containsKeys("o-2"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Events since the test began: 1 (all shown)")
                .hasMessageContaining("Topic " + orders.name() + ": 3 partitions");
    }

    @Test
    void sendsManyAndTombstones() {
        orders.sendAll(Map.of("o-1", new Order("o-1", 25), "o-2", new Order("o-2", 9)));
        orders.sendTombstone("o-1");

        assertThat(orders).receivesTombstone("o-1").receivesExactly(3);
    }
}
