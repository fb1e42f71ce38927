package io.kafkatest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.TopicEventsAssert;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SerdeTest {

    @Test
    void from_types() {
        JupiterRun.of(Types.class).succeeds(6);
    }

    @KafkaTest
    static class Types {

        @Test
        void ofTheJdk(@Topic TestTopic<UUID, Long> topic) {
            UUID key = UUID.randomUUID();
            topic.send(key, 25L);
            assertThat(topic.events().records().get(0).key()).isEqualTo(key);
            assertThat(topic.events().records().get(0).value()).isEqualTo(25L);
        }

        @Test
        void bytes(@Topic TestTopic<byte[], Integer[]> topic) {
            topic.send(new byte[] {1}, new Integer[] {2, 5});
            assertThat(topic.events().records().get(0).key()).containsExactly(1);
            assertThat(topic.events().records().get(0).value()).containsExactly(2, 5);
        }

        @Test
        void asJson(@Topic TestTopic<String, Order> topic) {
            topic.send("o-1", new Order("o-1", 25));
            assertThat(topic.events().records().get(0).value()).isEqualTo(new Order("o-1", 25));
        }

        @Test
        void nestedGenerics(@Topic TestTopic<String, Map<String, List<Order>>> topic) {
            topic.send("o-1", Map.of("a", List.of(new Order("o-1", 25))));
            assertThat(topic.events().records().get(0).value().get("a")).containsExactly(new Order("o-1", 25));
        }

        @Test
        void boundsOfWildcards(
                Producer<? super String, Order> producer,
                Consumer<String, ? extends Order> consumer,
                @Topic TestTopic<String, Order> topic)
                throws Exception {
            producer.send(new ProducerRecord<>(topic.name(), new Order("o-1", 25)))
                    .get();
            consumer.subscribe(List.of(topic.name()));
            assertThat(Polling.poll(consumer, 1).get(0).value().amount()).isEqualTo(25);
        }

        @Nested
        class InnerClasses {

            private final KafkaProducer<String, Order> producer;
            private final TestTopic<String, List<Order>> topic;

            InnerClasses(KafkaProducer<String, Order> producer, @Topic TestTopic<String, List<Order>> topic) {
                this.producer = producer;
                this.topic = topic;
            }

            @Test
            void haveTheirTypesToo() throws Exception {
                producer.send(new ProducerRecord<>(topic.name(), new Order("o-1", 25)))
                        .get();
                assertThat(topic.events().snapshot().size()).isEqualTo(1);
            }
        }
    }

    @Test
    void from_annotations() {
        JupiterRun.of(Annotations.class).succeeds(3);
    }

    @Test
    void from_annotations_are_closed_at_the_end() {
        JupiterRun.of(Closing.class).succeeds(1);

        assertThat(CountedSerde.CONFIGURED).hasSize(6);
        assertThat(CountedSerde.CLOSED).containsExactlyInAnyOrderElementsOf(CountedSerde.CONFIGURED);
    }

    /** Each is closed by the one that made it; a client closes its serializer or deserializer only. */
    public static final class CountedSerde extends Serdes.WrapperSerde<String> {

        static final Queue<Object> CONFIGURED = new ConcurrentLinkedQueue<>();
        static final Queue<Object> CLOSED = new ConcurrentLinkedQueue<>();

        public CountedSerde() {
            super(new StringSerializer(), new StringDeserializer());
        }

        @Override
        public void configure(Map<String, ?> configs, boolean isKey) {
            super.configure(configs, isKey);
            CONFIGURED.add(this);
        }

        @Override
        public void close() {
            super.close();
            CLOSED.add(this);
        }
    }

    @KafkaTest
    static class Closing {

        @Topic
        @ValueSerde(CountedSerde.class)
        static TestTopic<String, String> ofClass;

        @Test
        void test(
                @Topic @KeySerde(CountedSerde.class) TestTopic<String, String> topic,
                @Topic @ValueSerde(CountedSerde.class) TopicEvents<String, String> events,
                @Topic @ValueSerde(CountedSerde.class) TopicEventsAssert<String, String> assertions,
                @ValueSerde(CountedSerde.class) Producer<String, String> producer,
                @ValueSerde(CountedSerde.class) Consumer<String, String> consumer) {
            assertThat(CountedSerde.CLOSED).isEmpty();
        }
    }

    /** Upper case on the wire, with a separator from the client's settings. */
    public static final class OrderSerde extends Serdes.WrapperSerde<Order> {

        private String separator = "";

        public OrderSerde() {
            super((topic, order) -> new byte[0], (topic, bytes) -> new Order("", 0));
        }

        @Override
        public void configure(Map<String, ?> configs, boolean isKey) {
            separator = String.valueOf(configs.get("separator"));
        }

        @Override
        public Serializer<Order> serializer() {
            return (topic, order) -> (order.id() + separator + order.amount()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Deserializer<Order> deserializer() {
            return (topic, bytes) -> new Order(new String(bytes, StandardCharsets.UTF_8), 1);
        }
    }

    @KafkaTest
    static class Annotations {

        @Topic
        @KeySerde(Serdes.StringSerde.class)
        @ValueSerde(OrderSerde.class)
        TestTopic<?, Order> topic;

        @Test
        void onFields() {
            topic.send(new Order("o-1", 25));
            assertThat(topic.events().records().get(0).value().id()).startsWith("o-1");
        }

        @Test
        void configuredAsTheClient(
                @ValueSerde(OrderSerde.class) @ClientConfig("separator=|") Producer<String, Order> producer)
                throws Exception {
            producer.send(new ProducerRecord<>(topic.name(), new Order("o-1", 25)))
                    .get();
            assertThat(topic.events().records().get(0).value().id()).isEqualTo("o-1|25");
        }

        @Test
        @SuppressWarnings({"rawtypes", "unchecked"})
        void forRawTypes(@KeySerde(Serdes.StringSerde.class) @ValueSerde(Serdes.StringSerde.class) Producer producer)
                throws Exception {
            assertThat(producer.send(new ProducerRecord(topic.name(), "25 apples"))
                            .get())
                    .isNotNull();
        }
    }
}
