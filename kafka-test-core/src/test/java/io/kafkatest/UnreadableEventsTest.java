package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.testing.Order;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnreadableEventsTest {

    private static KafkaCluster kafka;
    private static TopicEvents<Long, Order> orders;
    private static TopicEvents<Long, String> badKeys;

    @BeforeAll
    static void start() {
        kafka = KafkaCluster.start();
        kafka.topic("orders", String.class, String.class)
                .sendValues(List.of("{\"id\":\"o-1\",\"amount\":1}", "no JSON", "{\"id\":\"o-3\",\"amount\":3}"));
        orders = kafka.events("orders", TopicSerdes.of(Long.class, Order.class));
        kafka.topic("bad-keys", String.class, String.class).send("abc", "value");
        badKeys = kafka.events("bad-keys", TopicSerdes.of(Long.class, String.class));
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    @Test
    void leaveOthersReadable() {
        assertThat(orders.snapshot().records())
                .extracting(ConsumerRecord::value)
                .containsExactly(new Order("o-1", 1), new Order("o-3", 3));
    }

    @Test
    void areCounted() {
        assertThat(orders.snapshot().size()).isEqualTo(3);
    }

    @Test
    void areShownAsBytes() {
        assertThat(orders.snapshot().events().get(1).raw().value())
                .isEqualTo("no JSON".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void haveNoRecord() {
        assertThat(orders.snapshot().events().get(1).record()).isEmpty();
    }

    @Test
    void haveTheirCause() {
        assertThat(orders.snapshot().events().get(1).unreadable()).hasValueSatisfying(why -> {
            assertThat(why.part()).isEqualTo("value");
            assertThat(why.deserializer()).isEqualTo("JSON as io.kafkatest.testing.Order");
            assertThat(why.cause()).isInstanceOf(SerializationException.class);
        });
    }

    @Test
    void mayBeSoForTheirKey() {
        assertThat(badKeys.snapshot().events().get(0).unreadable()).hasValueSatisfying(why -> {
            assertThat(why.part()).isEqualTo("key");
            assertThat(why.deserializer()).isEqualTo("LongDeserializer");
        });
    }

    @Test
    void haveNoReasonWhenTheyAreReadable() {
        assertThat(orders.snapshot().events().get(0).unreadable()).isEmpty();
    }

    @Test
    void areRefusedAsRecords() {
        assertThatThrownBy(badKeys::records)
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The records of topic "bad-keys" were asked for.
                        The key of bad-keys-0@0 can't be deserialized by LongDeserializer: \
                        Size of data received by LongDeserializer is not 8
                        Give the type or serde it was written with, or take snapshot(), \
                        which shows such events as bytes.""");
    }

    @Test
    void areRefusedAsRecordsWithWhatTheJsonLibrarySays() {
        assertThatThrownBy(orders::records)
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith("""
                        The records of topic "orders" were asked for.
                        The value of orders-0@1 can't be deserialized by JSON as io.kafkatest.testing.Order: \
                        can't read JSON as io.kafkatest.testing.Order: Unrecognized token 'no'""")
                .hasMessageEndingWith("""

                        Give the type or serde it was written with, or take snapshot(), \
                        which shows such events as bytes.""");
    }

    @Test
    void areTheCauseOfTheRefusal() {
        assertThatThrownBy(orders::records).hasCauseInstanceOf(SerializationException.class);
    }
}
