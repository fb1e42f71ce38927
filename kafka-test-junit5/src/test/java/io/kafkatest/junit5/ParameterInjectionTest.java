package io.kafkatest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import io.kafkatest.TopicSerdes;
import io.kafkatest.assertj.TopicEventsAssert;
import io.kafkatest.other.Mocked;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterInjectionTest {

    @Test
    @Tag("own-cluster")
    void every_type() {
        JupiterRun.of(EveryType.class).succeeds(7);
    }

    @KafkaTest
    static class EveryType {

        @Test
        void cluster(KafkaCluster kafka, @BootstrapServers String servers) {
            assertThat(servers).isEqualTo(kafka.bootstrapServers());
        }

        @Test
        void admin(Admin admin, KafkaCluster kafka) throws Exception {
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(kafka.clusterId());
        }

        @Test
        void producerAndConsumer(
                Producer<String, String> producer,
                Consumer<String, String> consumer,
                @Topic TestTopic<String, String> orders)
                throws Exception {
            producer.send(new ProducerRecord<>(orders.name(), "o-1", "25 apples"))
                    .get();
            consumer.subscribe(List.of(orders.name()));

            assertThat(Polling.poll(consumer, 1))
                    .extracting(ConsumerRecord::value)
                    .containsExactly("25 apples");
        }

        @Test
        void kafkasOwnClasses(
                KafkaProducer<String, Long> producer,
                KafkaConsumer<String, Long> consumer,
                @Topic TopicEvents<String, Long> sums)
                throws Exception {
            producer.send(new ProducerRecord<>(sums.topic(), "a", 25L)).get();
            consumer.subscribe(List.of(sums.topic()));

            assertThat(Polling.poll(consumer, 1))
                    .extracting(ConsumerRecord::value)
                    .containsExactly(25L);
        }

        @Test
        void topic(@Topic TestTopic<String, String> orders) {
            orders.send("o-1", "25 apples");

            assertThat(orders.name()).matches("topic-[0-9a-f]{8}");
            assertThat(orders.events().records()).hasSize(1);
        }

        @Test
        void events(@Topic(partitions = 3) TopicEvents<String, String> orders) {
            assertThat(orders.snapshot().partitions()).isEqualTo(3);
        }

        @Test
        void assertions(
                @Topic("parameter-assertions") TestTopic<String, String> orders,
                @Topic("parameter-assertions") TopicEventsAssert<String, String> events) {
            orders.send("25 apples");

            events.containsExactlyValues("25 apples");
        }
    }

    @Test
    void constructor_and_lifecycle_methods() {
        JupiterRun.of(ConstructorAndLifecycle.class).succeeds(2);
    }

    @KafkaTest
    static class ConstructorAndLifecycle {

        private final KafkaCluster constructors;
        private final TestTopic<String, String> topic;

        ConstructorAndLifecycle(KafkaCluster kafka, @Topic TestTopic<String, String> orders) {
            constructors = kafka;
            topic = orders;
        }

        @BeforeAll
        static void beforeAll(Producer<String, String> producer, @Topic("before-all") TestTopic<String, String> topic)
                throws Exception {
            producer.send(new ProducerRecord<>(topic.name(), "in @BeforeAll")).get();
            assertThat(topic.events().records()).hasSize(1);
        }

        @BeforeEach
        void beforeEach(KafkaCluster kafka) {
            assertThat(kafka).isSameAs(constructors);
            assertThat(topic.events().records()).isEmpty();
            topic.send("in @BeforeEach");
        }

        @Test
        void first(@Topic("before-all") TopicEvents<String, String> events) {
            assertThat(events.records()).isEmpty();
            assertThat(topic.events().records()).hasSize(1);
        }

        @Test
        void second() {
            assertThat(topic.events().records()).hasSize(1);
        }

        @AfterEach
        void afterEach(Producer<String, String> producer) throws Exception {
            producer.send(new ProducerRecord<>(topic.name(), "in @AfterEach")).get();
        }

        @AfterAll
        static void afterAll(@Topic("before-all") TopicEvents<String, String> events) {
            assertThat(events.records()).hasSize(1);
        }
    }

    @Test
    void parameterized_tests() {
        JupiterRun.of(Parameterized.class).succeeds(3);
    }

    @KafkaTest
    static class Parameterized {

        @ParameterizedTest
        @CsvSource({"a,1", "b,2", "c,3"})
        void eachSeesItsOwn(
                String key,
                int amount,
                @Topic("parameterized") TestTopic<String, Integer> named,
                @Topic TestTopic<String, Integer> unique,
                Consumer<String, Integer> consumer) {
            named.send(key, amount);
            unique.send(key, amount);
            consumer.subscribe(List.of(named.name()));

            assertThat(named.events().records()).extracting(ConsumerRecord::key).containsExactly(key);
            assertThat(unique.events().records())
                    .extracting(ConsumerRecord::key)
                    .containsExactly(key);
            assertThat(Polling.poll(consumer, 1))
                    .extracting(ConsumerRecord::value)
                    .containsExactly(amount);
        }
    }

    @Test
    void repeated_tests() {
        JupiterRun.of(Repeated.class).succeeds(3);
    }

    @KafkaTest
    static class Repeated {

        @Topic("repeated")
        TestTopic<String, Integer> topic;

        @RepeatedTest(3)
        void eachSeesItsOwn(RepetitionInfo repetition, TestInfo info, KafkaCluster kafka) {
            topic.send(repetition.getCurrentRepetition());

            assertThat(kafka.events(topic.name(), TopicSerdes.of(String.class, Integer.class))
                            .records())
                    .extracting(ConsumerRecord::offset)
                    .containsExactly(repetition.getCurrentRepetition() - 1L);
            assertThat(topic.events().records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly(repetition.getCurrentRepetition());
            assertThat(info).isNotNull();
        }
    }

    @Test
    void dynamic_tests() {
        JupiterRun.of(Dynamic.class).succeeds(2);
    }

    @KafkaTest
    static class Dynamic {

        @TestFactory
        Stream<DynamicTest> factory(@Topic TestTopic<String, String> orders) {
            return Stream.of(
                    DynamicTest.dynamicTest("send", () -> orders.send("25 apples")),
                    DynamicTest.dynamicTest(
                            "see", () -> assertThat(orders.events().records()).hasSize(1)));
        }
    }

    @Test
    void parameterized_classes() {
        JupiterRun.of(ForEachValue.class).succeeds(4);
    }

    @KafkaTest
    @ParameterizedClass
    @ValueSource(strings = {"a", "b"})
    static class ForEachValue {

        private final String value;

        @Topic("parameterized-class")
        TestTopic<String, String> named;

        ForEachValue(String value, @Topic TestTopic<String, String> unique) {
            this.value = value;
            unique.send(value);
            assertThat(unique.events().records()).hasSize(1);
        }

        @Test
        void first() {
            named.send(value);
            assertThat(named.events().records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly(value);
        }

        @Test
        void second() {
            first();
        }
    }

    @Test
    @Tag("own-cluster")
    void components_of_a_record() {
        JupiterRun.of(RecordComponents.class).succeeds(1);
    }

    @KafkaTest
    record RecordComponents(@Topic TestTopic<String, String> orders, KafkaCluster kafka) {

        @Test
        void areConstructorParameters() {
            assertThat(orders.name()).matches("orders-[0-9a-f]{8}");
            assertThat(orders.events().cluster()).isSameAs(kafka);
        }
    }

    @Test
    void a_parameter_with_somebody_elses_annotation_is_left_to_them() {
        assertThat(JupiterRun.of(ForeignParameter.class).failure())
                .contains("No ParameterResolver registered for parameter");
    }

    @KafkaTest
    static class ForeignParameter {

        @Test
        void test(@Mocked Producer<String, String> producer) {}
    }

    @Test
    void a_string_without_annotation_is_left_alone() {
        assertThat(JupiterRun.of(PlainString.class).failure())
                .contains("No ParameterResolver registered for parameter");
    }

    @KafkaTest
    static class PlainString {

        @Test
        void test(String name) {}
    }
}
