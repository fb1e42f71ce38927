package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kafkatest.testing.Order;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class TestTopicTest {

    private static KafkaCluster kafka;

    private TestTopic<String, String> topic;

    @BeforeAll
    static void start() {
        kafka = KafkaCluster.start();
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    @BeforeEach
    void createTopic(TestInfo test) {
        topic = kafka.topic(
                TopicSpec.of(test.getTestMethod().orElseThrow().getName()).withPartitions(2),
                TopicSerdes.of(String.class, String.class));
    }

    private ConsumerRecord<String, String> onlyRecord() {
        List<ConsumerRecord<String, String>> records = topic.events().records();
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    @Test
    void sendsAValueWithoutAKey() {
        topic.send("value");

        assertThat(onlyRecord())
                .extracting(ConsumerRecord::key, ConsumerRecord::value)
                .containsExactly(null, "value");
    }

    @Test
    void sendsAKeyAndAValue() {
        topic.send("key", "value");

        assertThat(onlyRecord())
                .extracting(ConsumerRecord::key, ConsumerRecord::value)
                .containsExactly("key", "value");
    }

    @Test
    void sendsANullKey() {
        topic.send((String) null, "value");

        assertThat(onlyRecord().key()).isNull();
    }

    @Test
    void tellsWhereItWrote() {
        topic.event("key", "first").partition(1).send();

        RecordMetadata second = topic.event("key", "second").partition(1).send();

        assertThat(List.of(second.topic(), second.partition(), second.offset())).containsExactly(topic.name(), 1, 1L);
    }

    @Test
    void sendsATombstone() {
        topic.sendTombstone("key");

        assertThat(onlyRecord())
                .extracting(ConsumerRecord::key, ConsumerRecord::value)
                .containsExactly("key", null);
    }

    @Test
    void sendsHeaders() {
        topic.event("key", "value")
                .header("trace-id", "abc")
                .header("trace-id", "dé")
                .header("bytes", new byte[] {1, 2})
                .send();

        assertThat(onlyRecord().headers())
                .extracting(Header::key, Header::value)
                .containsExactly(
                        tuple("trace-id", "abc".getBytes(StandardCharsets.UTF_8)),
                        tuple("trace-id", "dé".getBytes(StandardCharsets.UTF_8)),
                        tuple("bytes", new byte[] {1, 2}));
    }

    @Test
    void sendsToAPartition() {
        topic.event("key", "value").partition(1).send();

        assertThat(onlyRecord().partition()).isEqualTo(1);
    }

    @Test
    void sendsATimestamp() {
        topic.event("key", "value").timestamp(Instant.ofEpochMilli(1234)).send();

        assertThat(onlyRecord().timestamp()).isEqualTo(1234);
    }

    @Test
    void sendsAnEventWithAllItHas() {
        topic.event("key", "value")
                .header("trace-id", "abc")
                .partition(1)
                .timestamp(Instant.ofEpochMilli(1234))
                .send();

        ConsumerRecord<String, String> record = onlyRecord();
        assertThat(List.of(
                        record.partition(),
                        record.timestamp(),
                        new String(record.headers().lastHeader("trace-id").value(), StandardCharsets.UTF_8)))
                .containsExactly(1, 1234L, "abc");
    }

    @Test
    void doesNotChangeAnEventThatAnotherIsMadeFrom() {
        TestTopic.OutgoingEvent<String, String> plain = topic.event("key", "value");
        plain.header("trace-id", "abc");

        plain.send();

        assertThat(onlyRecord().headers()).isEmpty();
    }

    @Test
    void sendsAnEventAgain() {
        TestTopic.OutgoingEvent<String, String> event =
                topic.event("key", "value").header("trace-id", "abc");
        event.send();

        event.send();

        assertThat(topic.events().records())
                .extracting(record -> record.headers().toArray().length)
                .containsExactly(1, 1);
    }

    @Test
    void sendsKafkasOwnRecord() {
        topic.send(new ProducerRecord<>(topic.name(), 1, 1234L, "key", "value"));

        assertThat(onlyRecord())
                .extracting(ConsumerRecord::partition, ConsumerRecord::timestamp)
                .containsExactly(1, 1234L);
    }

    @Test
    void sendsValuesInTheirOrder() {
        TestTopic<String, Integer> one = kafka.topic("values-in-order", String.class, Integer.class);
        List<Integer> numbers = IntStream.range(0, 1000).boxed().toList();

        one.sendValues(numbers);

        assertThat(one.events().records()).extracting(ConsumerRecord::value).isEqualTo(numbers);
    }

    @Test
    void sendsAMapInItsOrder() {
        TestTopic<String, Integer> one = kafka.topic("map-in-order", String.class, Integer.class);
        Map<String, Integer> values = new LinkedHashMap<>();
        values.put("z", 1);
        values.put("a", 2);
        values.put("m", null);

        one.sendAll(values);

        assertThat(one.events().records())
                .extracting(ConsumerRecord::key, ConsumerRecord::value)
                .containsExactly(tuple("z", 1), tuple("a", 2), tuple("m", null));
    }

    @Test
    void tellsWhereItWroteEachOfMany() {
        assertThat(kafka.topic("many", String.class, String.class).sendValues(List.of("a", "b", "c")))
                .extracting(RecordMetadata::offset)
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void sendsNothingOfNothing() {
        assertThat(topic.sendValues(List.of())).isEmpty();
    }

    @Test
    void sendsJson() {
        TestTopic<String, Order> orders = kafka.topic("json", String.class, Order.class);

        orders.send("o-1", new Order("o-1", 25));

        assertThat(kafka.events("json", TopicSerdes.of(String.class, String.class))
                        .records())
                .extracting(ConsumerRecord::value)
                .containsExactly("{\"id\":\"o-1\",\"amount\":25}");
    }

    @Test
    void refusesARecordForAnotherTopic() {
        assertThatThrownBy(() -> topic.send(new ProducerRecord<>("elsewhere", "value")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A record for topic "elsewhere" was to be sent to topic "refusesARecordForAnotherTopic".
                        They differ.
                        Send it to the TestTopic of "elsewhere", or make it for "refusesARecordForAnotherTopic".""");
    }

    @Test
    void sendsNoneWhenOneCanNotBeSerialized() {
        TestTopic<String, String> picky = kafka.topic(
                TopicSpec.of("picky"),
                TopicSerdes.of(
                        Serdes.String(),
                        Serdes.serdeFrom(
                                (anyTopic, value) -> {
                                    if (value.equals("bad")) {
                                        throw new IllegalArgumentException("bad is bad");
                                    }
                                    return value.getBytes(StandardCharsets.UTF_8);
                                },
                                Serdes.String().deserializer())));

        assertThatThrownBy(() -> picky.sendValues(List.of("good", "bad")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        An event was to be sent to topic "picky".
                        It can't be serialized: bad is bad
                        Give the topic the types of its keys and values, or serdes that can write them.""");
        assertThat(picky.events().records()).isEmpty();
    }

    @Test
    void refusesAnEventThatIsTooLarge() {
        String large = "x".repeat(2 * 1024 * 1024);

        assertThatThrownBy(() -> topic.send(large))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        An event was to be sent to topic "refusesAnEventThatIsTooLarge".
                        Kafka says: org.apache.kafka.common.errors.RecordTooLargeException: \
                        The message is 2097240 bytes when serialized which is larger than 1048576, \
                        which is the value of the max.request.size configuration.
                        See the cause; the cluster's log() tells what its brokers say.""");
    }

    @Test
    void refusesToSendAfterTheClusterIsClosed() {
        TestTopic<String, String> late;
        try (KafkaCluster closed = KafkaCluster.start()) {
            late = closed.topic("late", String.class, String.class);
            late.send("in time");
        }

        assertThatThrownBy(() -> late.send("too late"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        An event was to be sent to topic "late".
                        The cluster is closed.
                        Send before the cluster is closed, or start another one.""");
    }

    @Test
    void saysWhichTopicItIs() {
        assertThat(topic).hasToString("topic saysWhichTopicItIs");
    }
}
