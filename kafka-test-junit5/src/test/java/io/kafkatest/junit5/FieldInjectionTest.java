package io.kafkatest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.TopicEventsAssert;
import io.kafkatest.other.Mocked;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

class FieldInjectionTest {

    @Test
    @Tag("own-cluster")
    void instance_fields() {
        Set<String> names = InstanceFields.NAMES;
        names.clear();

        JupiterRun.of(InstanceFields.class).succeeds(2);

        assertThat(names).as("each test has its topic").hasSize(2);
    }

    @KafkaTest
    static class InstanceFields {

        static final Set<String> NAMES = new HashSet<>();

        KafkaCluster kafka;
        private Admin admin;

        @BootstrapServers
        private String servers;

        KafkaProducer<String, String> producer;
        Consumer<String, String> consumer;

        @Topic(partitions = 2)
        private TestTopic<String, String> orders;

        @Topic("field-payments")
        TopicEvents<String, String> payments;

        @Topic("field-payments")
        TopicEventsAssert<String, String> paymentsArrive;

        @BeforeEach
        void areThereBeforeEachTest() {
            assertThat(orders.name()).matches("orders-[0-9a-f]{8}");
        }

        @Test
        void first() throws Exception {
            check();
        }

        @Test
        void second() throws Exception {
            check();
        }

        private void check() throws Exception {
            NAMES.add(orders.name());
            assertThat(servers).isEqualTo(kafka.bootstrapServers());
            assertThat(admin.describeTopics(List.of(orders.name()))
                            .allTopicNames()
                            .get()
                            .get(orders.name())
                            .partitions())
                    .hasSize(2);
            producer.send(new ProducerRecord<>("field-payments", "25 EUR")).get();
            consumer.subscribe(List.of("field-payments"));

            assertThat(Polling.poll(consumer, 1)).hasSize(1);
            assertThat(payments.records()).extracting(ConsumerRecord::value).containsExactly("25 EUR");
            paymentsArrive.containsExactlyValues("25 EUR");
        }
    }

    @Test
    void static_fields() {
        JupiterRun.of(StaticFields.class).succeeds(2);

        assertThat(StaticFields.orders).as("cleared for the next class").isNull();
    }

    @KafkaTest
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class StaticFields {

        private static KafkaCluster kafka;
        static Producer<String, String> producer;

        @Topic
        static @Nullable TestTopic<String, String> orders;

        static String firstName;

        @BeforeAll
        static void areThereBeforeAll() {
            firstName = orders.name();
            orders.send("in @BeforeAll");
        }

        @Test
        void first() {
            assertThat(orders.events().records()).isEmpty();
            orders.send("in the first test");
            assertThat(orders.events().records()).hasSize(1);
            assertThat(kafka.clusterId()).isNotNull();
        }

        @Test
        void second() throws Exception {
            assertThat(orders.name()).isEqualTo(firstName);
            assertThat(orders.events().records()).isEmpty();
            producer.send(new ProducerRecord<>(orders.name(), "in the second test"))
                    .get();
            assertThat(orders.events().records()).hasSize(1);
        }
    }

    @Test
    void fields_of_one_instance_for_all_tests() {
        JupiterRun.of(PerClass.class).succeeds(2);
    }

    @KafkaTest
    @TestInstance(Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class PerClass {

        final TestTopic<String, String> constructors;

        @Topic
        TestTopic<String, String> orders;

        KafkaProducer<String, String> producer;

        @Nullable
        String name;

        PerClass(@Topic TestTopic<String, String> topic) {
            constructors = topic;
        }

        @BeforeAll
        void isThereBeforeAll() throws Exception {
            name = orders.name();
            producer.send(new ProducerRecord<>(name, "in @BeforeAll")).get();
            assertThat(orders.events().records()).hasSize(1);
        }

        @Test
        void first() {
            orders.send("in the first test");
            constructors.send("in the first test");
            assertThat(orders.events().records()).hasSize(1);
            assertThat(constructors.events().records()).hasSize(1);
        }

        @Test
        void second() throws Exception {
            assertThat(orders.name()).isEqualTo(name);
            assertThat(orders.events().records()).isEmpty();
            assertThat(constructors.events().records()).isEmpty();
            producer.send(new ProducerRecord<>(orders.name(), "still open")).get();
        }

        @AfterAll
        void afterAll() {
            assertThat(orders.events().records()).hasSize(1);
        }
    }

    @Test
    void fields_of_superclasses() {
        JupiterRun.of(FirstOfBase.class, SecondOfBase.class).succeeds(2);
    }

    abstract static class Base {

        @Topic("base-orders")
        private static TestTopic<String, String> inherited;

        @Topic
        private TestTopic<String, String> orders;

        @Test
        void bothAreThere(KafkaCluster kafka) {
            assertThat(inherited.events().cluster()).isSameAs(kafka);
            inherited.send("25 apples");
            assertThat(inherited.events().records()).hasSize(1);
            assertThat(orders.events().records()).isEmpty();
        }
    }

    @KafkaTest
    static class FirstOfBase extends Base {}

    @KafkaTest
    static class SecondOfBase extends Base {}

    @Test
    void type_variables_of_generic_superclasses() {
        JupiterRun.of(OrderEvents.class).succeeds(1);
    }

    abstract static class Events<A, B> {

        @Topic
        TestTopic<A, List<B>> events;

        abstract B example();

        @Test
        void roundTrip(Consumer<A, List<B>> consumer) {
            events.sendValues(List.of(List.of(example())));
            consumer.subscribe(List.of(events.name()));

            assertThat(events.events().records().get(0).value()).containsExactly(example());
            assertThat(Polling.poll(consumer, 1).get(0).value()).containsExactly(example());
        }
    }

    abstract static class StringKeyed<V> extends Events<String, V> {}

    @KafkaTest
    static class OrderEvents extends StringKeyed<Order> {

        @Override
        Order example() {
            return new Order("o-1", 25);
        }
    }

    @Test
    void fields_of_others_are_left_alone() {
        JupiterRun.of(Others.class).succeeds(1);
    }

    @KafkaTest
    static class Others {

        @Mocked
        Producer<String, String> mocked;

        Producer<String, String> initialised = new MockProducer<>();
        final @Nullable Admin constant = null;
        java.util.function.@Nullable Consumer<String> function;

        @Nullable
        String text;

        @Test
        void test() {
            assertThat(mocked).isNull();
            assertThat(initialised).isInstanceOf(MockProducer.class);
            assertThat(constant).isNull();
            assertThat(function).isNull();
            assertThat(text).isNull();
        }
    }
}
