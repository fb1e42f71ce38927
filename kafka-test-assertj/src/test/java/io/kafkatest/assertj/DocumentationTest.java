package io.kafkatest.assertj;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaBddAssertions.then;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every example of docs/assertions.md. */
class DocumentationTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    private TestTopic<String, String> orders;
    private TestTopic<String, String> payments;

    @BeforeEach
    void topics() {
        orders = kafka.topicWithPartitions(2);
        orders.event("o-1", "created").partition(0).send();
        orders.event("o-2", "created").partition(1).send();
        orders.event("o-1", "paid").partition(0).send();
        payments = kafka.topic();
        payments.send("o-1", "25 paid");
        payments.event("o-2", "9 refused").header("trace-id", "abc").send();
    }

    @Test
    @Tag("own-cluster")
    void name() {
        KafkaCluster kafka = cluster();
        kafka.topic("orders", String.class, String.class).send("o-1", "created");

        assertThat(kafka, "orders", String.class, String.class).receivesAtLeast(1);
    }

    private static KafkaCluster cluster() {
        return kafka.cluster();
    }

    @Test
    void time() {
        TestTopic<String, String> payments = kafka.topic();
        payments.send("o-1", "25 paid");

        assertThat(payments).within(ofSeconds(2)).receivesExactly(1);
    }

    @Test
    void count() {
        assertThat(payments).receivesExactly(2);
        assertThat(payments).receivesAtLeast(1);
        assertThat(payments).receivesBetween(1, 3);
    }

    @Test
    void keysAndValues() {
        assertThat(payments).containsValues("25 paid", "9 refused");
        assertThat(payments).containsKeys("o-2");

        assertThat(payments).containsExactlyValuesInAnyOrder("9 refused", "25 paid");
        assertThat(payments).containsExactlyKeysInAnyOrder("o-2", "o-1");

        assertThat(payments).containsExactlyValues("25 paid", "9 refused");
        assertThat(payments).containsExactlyKeys("o-1", "o-2");
    }

    @Test
    void order() {
        assertThat(orders).forKey("o-1").containsExactlyValues("created", "paid");
        assertThat(orders).forPartition(0).containsExactlyKeys("o-1", "o-1");
        assertThat(orders).forKey("o-3").receivesNothing();

        assertThat(payments).forHeader("trace-id", "abc").receivesExactly(1);
        assertThat(payments)
                .forEvents("large ones", event -> event.value().length() > 7)
                .receivesExactly(1);

        assertThat(orders)
                .containsExactlyValuesPerKey(Map.of("o-1", List.of("created", "paid"), "o-2", List.of("created")));
        assertThat(orders)
                .containsExactlyValuesPerPartition(Map.of(0, List.of("created", "paid"), 1, List.of("created")));

        assertThat(orders).isOrderedPerKey(event -> event.offset());
        assertThat(orders).isOrderedPerPartition(event -> event.offset());
        assertThat(orders).hasOrderedTimestamps();

        assertThat(payments).receivesInOrder(event -> event.hasKey("o-1"), event -> event.hasHeader("trace-id"));
        assertThat(payments).receivesConsecutively(event -> event.hasKey("o-1"), event -> event.hasKey("o-2"));
    }

    @Test
    void duplicates() {
        assertThat(payments).receivesExactly(2).hasNoDuplicateKeys();
        assertThat(payments).hasNoDuplicates(event -> event.value().split(" ")[1]);
    }

    @Test
    void one() {
        assertThat(payments).first().hasKey("o-1");
        assertThat(payments).element(1).hasKey("o-2");
        assertThat(payments).last().hasValue("9 refused");

        assertThat(payments).receives(event -> event.hasKey("o-2").hasHeader("trace-id", "abc"));
    }

    @Test
    void satisfying() {
        assertThat(payments).anySatisfy(event -> assertThat(event.value()).endsWith("refused"));

        assertThat(payments).noneSatisfy(event -> assertThat(event.value()).endsWith("lost"));

        assertThat(payments)
                .receivesAtLeast(2)
                .allSatisfy(event -> assertThat(event.key()).startsWith("o-"));
    }

    @Test
    void tombstone() {
        TestTopic<String, String> customers = kafka.topic();
        customers.sendTombstone("c-1");

        assertThat(customers).receivesTombstone("c-1");
        assertThat(payments).receivesNoTombstones();
    }

    @Test
    void table() {
        TestTopic<String, String> addresses = kafka.topic();
        addresses.send("c-1", "Bonn");
        addresses.send("c-1", "Rome");
        addresses.send("c-2", "Oslo");

        assertThat(addresses)
                .asTable()
                .containsEntry("c-1", "Rome")
                .containsKey("c-2")
                .doesNotContainKey("c-3")
                .hasSize(2)
                .containsExactlyEntriesOf(Map.of("c-1", "Rome", "c-2", "Oslo"));
    }

    @Test
    void lists() {
        assertThat(payments).receivesExactly(2).values().noneMatch(String::isEmpty);
        assertThat(payments).keys().containsExactly("o-1", "o-2");
        assertThat(payments).records().extracting(ConsumerRecord::partition).containsOnly(0);
        assertThat(payments).extracting(event -> event.value().length()).containsExactly(7, 9);
    }

    @Test
    void speed() {
        TestTopic<String, String> requests = kafka.topic();
        requests.event("r-1", "pay").header("trace-id", "abc").send();
        TestTopic<String, String> orders = kafka.topic();
        orders.send("o-1", "created");
        orders.send("o-2", "created");
        TestTopic<String, String> payments = kafka.topic();
        Instant noon = Instant.parse("2026-01-02T12:00:00Z");
        payments.event("o-1", "25 paid").timestamp(noon).send();
        payments.event("o-2", "9 refused")
                .header("trace-id", "abc")
                .timestamp(noon.plusMillis(5))
                .send();

        assertThat(payments).latencyFrom(orders).byKey().percentile(99).isLessThan(ofSeconds(5));
        assertThat(payments).latencyFrom(requests).byHeader("trace-id").max().isLessThan(ofSeconds(5));

        assertThat(payments).within(ofMinutes(1)).throughput(2).isPositive();
        assertThat(payments).receivesExactly(2).throughput().isPositive();
    }

    @Test
    void transactions() {
        TestTopic<String, String> transfers = kafka.topic();
        try (Producer<String, String> producer = kafka.cluster()
                .producer(TopicSerdes.of(String.class, String.class), Map.of("transactional.id", "transfers-1"))) {
            producer.initTransactions();
            producer.beginTransaction();
            var kept = producer.send(new ProducerRecord<>(transfers.name(), "kept"));
            producer.commitTransaction();
            producer.beginTransaction();
            var lost = producer.send(new ProducerRecord<>(transfers.name(), "lost"));
            producer.flush();
            producer.abortTransaction();
            assertThat(kept).isDone();
            assertThat(lost).isDone();
        }

        assertThat(transfers).withTransactions().hasCommitted(1).hasAborted(1).hasOpen(0);
        assertThat(transfers).withTransactions().receives(EventState.COMMITTED, event -> event.hasValue("kept"));
        assertThat(transfers)
                .withTransactions()
                .allSatisfy(
                        EventState.ABORTED, event -> assertThat(event.value()).startsWith("lo"));
        assertThat(transfers).withTransactions().values(EventState.ABORTED).containsExactly("lost");
        assertThat(transfers).withTransactions().records(EventState.OPEN).isEmpty();
    }

    @Test
    void nothing() {
        TestTopic<String, String> deadLetters = kafka.topic();

        assertThat(deadLetters).receivesNothing();

        assertThat(payments).containsKeys("o-1", "o-2");
        assertThat(payments).receivesNothingMore();
    }

    @Test
    void nothingToCome() {
        TestTopic<String, String> refunds = kafka.topic();
        TestTopic<String, String> orders = kafka.topic();
        orders.send("o-1", "created");
        try (Consumer<String, String> consumer = kafka.cluster()
                        .consumer(TopicSerdes.of(String.class, String.class), Map.of("group.id", "order-service"));
                Producer<String, String> producer = kafka.cluster()
                        .producer(
                                TopicSerdes.of(String.class, String.class),
                                Map.of("transactional.id", "order-service-1"))) {
            consumer.subscribe(List.of(orders.name()));
            assertThat(consumer.poll(ofSeconds(10))).isNotNull();
            consumer.commitSync(Map.of(new TopicPartition(orders.name(), 0), new OffsetAndMetadata(1)));
            producer.initTransactions();

            assertThat(refunds).receivesNothing().onceCaughtUp("order-service", orders);
            assertThat(refunds).receivesNothing().onceTransactionsEnded("order-service-1");
        }

        assertThat(refunds).receivesNothing().withinWindow(ofMillis(200));
    }

    @Test
    void aRecord() {
        Instant noon = Instant.parse("2026-01-02T12:00:00Z");
        ConsumerRecord<String, String> record = record(noon, "25 apples");
        ConsumerRecord<String, String> deleted = record(noon, null);

        assertThat(record)
                .hasTopic("orders")
                .hasPartition(1)
                .hasOffset(4)
                .hasKey("o-1")
                .hasValue("25 apples")
                .hasTimestamp(noon)
                .hasTimestampBetween(noon.minusSeconds(1), noon.plusSeconds(1))
                .hasHeader("trace-id")
                .hasHeader("trace-id", "abc")
                .hasHeader("flags", new byte[] {1, 0})
                .doesNotHaveHeader("error")
                .isNotTombstone();
        assertThat(deleted).isTombstone();

        assertThat(record)
                .hasTimestampType(TimestampType.CREATE_TIME)
                .hasSerializedKeySize(3)
                .hasSerializedValueSize(9)
                .hasHeaderValues("trace-id", "abc")
                .hasOnlyHeaders("trace-id", "flags");
        assertThat(record.headers()).hasHeader("trace-id", "abc").hasSize(2);
        assertThat(record.headers().lastHeader("trace-id")).hasValue("abc");

        assertThat(record).value().asString().endsWith("apples");
        assertThat(record).key().isEqualTo("o-1");
        assertThat(record).header("trace-id").hasValue("abc");
        assertThat(record).extracting(ConsumerRecord::leaderEpoch).isEqualTo(Optional.empty());
        assertThat(record).hasValueSatisfying(value -> assertThat(value).contains("25"));
    }

    @Test
    void json() {
        ConsumerRecord<String, String> json =
                new ConsumerRecord<>("orders", 0, 0, "o-1", "{\"amount\":25,\"id\":\"o-1\"}");
        json.headers().add("caller", "{\"name\":\"ann\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(json).hasJsonValue("{\"id\": \"o-1\", \"amount\": \"${json-unit.any-number}\"}");
        assertThat(json).hasJsonHeader("caller", "{\"name\": \"ann\"}");
    }

    @Test
    void otherRecords() throws Exception {
        MockProducer<String, String> producer =
                new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
        producer.send(new ProducerRecord<>("orders", "o-1", "25 apples")).get();
        RecordMetadata written = orders.event("o-1", "sent").partition(0).send();
        ConsumerRecords<String, String> polled = new ConsumerRecords<>(
                Map.of(
                        new TopicPartition("orders", 0),
                        List.of(new ConsumerRecord<>("orders", 0, 0, "o-1", "25 apples"))),
                Map.of());

        assertThat(producer.history().get(0)).hasTopic("orders").hasKey("o-1").hasNoPartition();
        assertThat(written).hasTopic(orders.name()).hasPartition(0).hasOffset(2);
        assertThat(polled).hasSize(1).values().containsExactly("25 apples");
        assertThat(polled).ofTopic("orders").first().hasKey("o-1");
    }

    private static ConsumerRecord<String, String> record(Instant time, String value) {
        Headers headers = new RecordHeaders()
                .add("trace-id", "abc".getBytes(StandardCharsets.UTF_8))
                .add("flags", new byte[] {1, 0});
        return new ConsumerRecord<>(
                "orders",
                1,
                4,
                time.toEpochMilli(),
                TimestampType.CREATE_TIME,
                3,
                9,
                "o-1",
                value,
                headers,
                Optional.empty());
    }

    @Test
    @Tag("own-cluster")
    void groupsTopicsAndTheCluster() {
        try (KafkaCluster kafka =
                KafkaCluster.start(ClusterSpec.builder().brokers(1).build())) {
            TestTopic<String, String> orders =
                    kafka.topic(TopicSpec.of("orders").withPartitions(2), TopicSerdes.of(String.class, String.class));
            orders.event("o-1", "created").partition(0).send();
            orders.event("o-1", "paid").partition(0).send();
            consumeInBackground(kafka, "order-service", "orders");

            assertThat(kafka).group("order-service").isReady(orders);

            assertThat(kafka).group("order-service").hasMembers(1).hasCaughtUp(orders);

            assertThat(kafka).group("order-service").isReady("orders").hasCaughtUp("orders");

            assertThat(kafka)
                    .group("order-service")
                    .exists()
                    .hasState(GroupState.STABLE)
                    .hasAssigned(new TopicPartition("orders", 0), new TopicPartition("orders", 1))
                    .hasCommitted(new TopicPartition("orders", 0), 2)
                    .hasLag(new TopicPartition("orders", 0), 0)
                    .hasLag(0);
            assertThat(kafka).group("ordre-service").doesNotExist();

            assertThat(kafka)
                    .topic("orders")
                    .exists()
                    .hasPartitions(2)
                    .hasReplicationFactor(1)
                    .hasConfig("cleanup.policy", "delete")
                    .hasLeader(0, 1)
                    .hasInSyncReplicas(0, 1)
                    .hasEarliestOffset(0, 0)
                    .hasEndOffset(0, 2);
            assertThat(kafka).topic("ordres").doesNotExist();

            assertThat(kafka)
                    .within(ofSeconds(2))
                    .hasBrokers(1)
                    .hasTopics("orders")
                    .doesNotHaveTopics("ordres");
        }
    }

    private static void consumeInBackground(KafkaCluster kafka, String group, String topic) {
        Consumer<String, String> consumer =
                kafka.consumer(TopicSerdes.of(String.class, String.class), Map.of("group.id", group));
        consumer.subscribe(List.of(topic));
        Thread service = new Thread(() -> {
            try {
                while (true) {
                    consumer.poll(ofSeconds(1));
                    consumer.commitSync();
                }
            } catch (KafkaException | IllegalStateException closed) {
                // the cluster is closed, and the consumer with it
            }
        });
        service.setDaemon(true);
        service.start();
    }

    @Test
    void description() {
        assertThat(payments).as("the payment of %s", "o-1").first().hasKey("o-1");

        then(payments).first().hasKey("o-1");

        KafkaSoftAssertions softly = new KafkaSoftAssertions();
        softly.assertThat(payments).receivesExactly(2).receivesNothingMore();
        softly.assertThat(payments).forKey("o-1").first().hasValue("25 paid").doesNotHaveHeader("trace-id");
        softly.assertAll();
    }

    @Test
    void everyExampleOfTheDocumentationStandsHere() throws IOException {
        String here = withoutSpace(
                Files.readString(Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java")));
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/assertions.md")))
                .results()
                .map(example -> example.group(1))
                .toList();

        assertThat(examples)
                .hasSizeGreaterThan(10)
                .allSatisfy(example -> assertThat(here).contains(withoutSpace(example)));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
