package io.kafkatest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.TopicEventsAssert;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a test sees of topics, and what it doesn't. */
class TopicIsolationTest {

    @Test
    @Tag("own-cluster")
    void a_named_topic_is_empty_and_as_declared_whatever_earlier_classes_had() {
        JupiterRun.with(
                        Map.of("junit.jupiter.testclass.order.default", ClassOrderer.ClassName.class.getName()),
                        FirstToHaveIt.class,
                        SecondToHaveIt.class)
                .succeeds(2);
    }

    @KafkaTest(topics = @Topic(value = "isolated", partitions = 3, configs = "retention.ms=1000000"))
    static class FirstToHaveIt {

        @Test
        void test(@Topic("isolated") TestTopic<String, String> topic, Admin admin) throws Exception {
            topic.event("a", "left over").partition(2).send();
            assertThat(retention(admin)).isEqualTo("1000000");
        }
    }

    @KafkaTest
    static class SecondToHaveIt {

        @Topic(value = "isolated", configs = "retention.ms=2000000")
        TestTopic<String, String> topic;

        @Test
        void test(Admin admin, KafkaCluster kafka) throws Exception {
            assertThat(topic.partitions()).isEqualTo(1);
            assertThat(topic.events().snapshot().partitions()).isEqualTo(1);
            assertThat(retention(admin)).isEqualTo("2000000");
            assertThat(topic.send("25 apples").offset()).isZero();
            assertThat(topic.events().records()).hasSize(1);
        }
    }

    private static String retention(Admin admin) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, "isolated");
        ConfigEntry entry = admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get("retention.ms");
        return entry.value();
    }

    @Test
    void who_knows_only_the_name_sees_what_came_since_the_test_began_too() {
        JupiterRun.of(ByName.class).succeeds(3);
    }

    @KafkaTest(topics = @Topic(value = "by-name", partitions = 2))
    static class ByName {

        @Test
        void a(KafkaCluster kafka, @Topic("by-name") TestTopic<String, String> topic) {
            check(kafka, topic, 0);
        }

        @Test
        void b(KafkaCluster kafka, @Topic("by-name") TestTopic<String, String> topic) {
            check(kafka, topic, 1);
        }

        @Test
        void c(KafkaCluster kafka, @Topic("by-name") TestTopic<String, String> topic) {
            check(kafka, topic, 0);
        }

        private static void check(KafkaCluster kafka, TestTopic<String, String> topic, int partition) {
            topic.event("key", "value").partition(partition).send();

            assertThat(kafka.events(topic.name(), String.class, String.class).records())
                    .hasSize(1);
        }
    }

    @Test
    void a_test_and_its_consumer_see_what_came_since_it_began() {
        JupiterRun.of(OneAfterTheOther.class).succeeds(3);
    }

    @KafkaTest
    static class OneAfterTheOther {

        @Topic(value = "one-after-the-other", partitions = 2)
        TestTopic<String, String> topic;

        Consumer<String, String> consumer;

        @Test
        void a(Producer<String, String> producer) throws Exception {
            check(producer, "a", 0);
        }

        @Test
        void b(Producer<String, String> producer) throws Exception {
            check(producer, "b", 1);
        }

        @Test
        void c(Producer<String, String> producer) throws Exception {
            check(producer, "c", 0);
        }

        private void check(Producer<String, String> producer, String test, int partition) throws Exception {
            producer.send(new ProducerRecord<>(topic.name(), partition, "key", test))
                    .get();
            topic.event("key", test).partition(1 - partition).send();
            consumer.subscribe(List.of(topic.name()));

            assertThat(topic.events().records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly(test, test);
            assertThat(Polling.poll(consumer, 2))
                    .extracting(ConsumerRecord::value)
                    .containsExactly(test, test);
        }
    }

    @Test
    void topics_with_unique_names_are_deleted_after_the_test() {
        Deleted.NAMES.clear();

        JupiterRun.of(Deleted.class).succeeds(2);

        assertThat(Deleted.NAMES).hasSize(4).doesNotHaveDuplicates();
    }

    @KafkaTest
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Deleted {

        static final List<String> NAMES = new ArrayList<>();

        @Topic
        TestTopic<String, String> field;

        @Test
        void first(@Topic TestTopic<String, String> parameter) {
            parameter.send("25 apples");
            NAMES.addAll(List.of(field.name(), parameter.name()));
        }

        @Test
        void second(@Topic TestTopic<String, String> parameter, Admin admin) {
            Awaitility.await()
                    .untilAsserted(() -> assertThat(admin.listTopics().names().get())
                            .contains(field.name(), parameter.name())
                            .doesNotContainAnyElementsOf(NAMES));
            NAMES.addAll(List.of(field.name(), parameter.name()));
        }
    }

    @Test
    void places_that_declare_the_same_topic_complete_each_other() {
        JupiterRun.of(Completing.class).succeeds(1);
    }

    @KafkaTest(topics = @Topic(value = "completed", partitions = 2, configs = "cleanup.policy=compact"))
    static class Completing {

        @Topic(
                value = "completed",
                configs = {"retention.ms=1000000", "cleanup.policy = compact"})
        TestTopic<String, String> field;

        @Test
        void test(
                @Topic(value = "completed", replicationFactor = 1, partitions = 2) TopicEvents<String, String> events) {
            assertThat(field.partitions()).isEqualTo(2);
            assertThat(field.spec().configs())
                    .containsOnly(Map.entry("retention.ms", "1000000"), Map.entry("cleanup.policy", "compact"));
            assertThat(events.snapshot().partitions()).isEqualTo(2);
        }
    }

    @Test
    @Tag("own-cluster")
    void a_consumer_with_a_group_of_the_tests_choice() {
        JupiterRun.of(ChosenGroup.class).succeeds(1);
    }

    @KafkaTest
    static class ChosenGroup {

        @Test
        void test(
                @ClientConfig({"group.id=chosen", "max.poll.records=1"}) Consumer<String, String> consumer,
                @Topic TestTopic<String, String> topic) {
            topic.sendValues(List.of("a", "b"));
            consumer.subscribe(List.of(topic.name()));

            assertThat(consumer.groupMetadata().groupId()).isEqualTo("chosen");
            assertThat(Polling.poll(consumer, 1)).hasSize(1);
            assertThat(consumer.position(new TopicPartition(topic.name(), 0))).isEqualTo(1);
        }
    }

    @Test
    void a_transactional_producer() {
        JupiterRun.of(Transactional.class).succeeds(1);
    }

    @KafkaTest
    static class Transactional {

        @Test
        void test(
                @ClientConfig("transactional.id=payments") Producer<String, String> producer,
                @Topic("transactional") TestTopic<String, String> topic,
                @Topic("transactional") TopicEventsAssert<String, String> events)
                throws Exception {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic.name(), "25 EUR")).get();
            assertThat(topic.events().records()).isEmpty();
            producer.commitTransaction();
            events.containsExactlyValues("25 EUR");
        }
    }

    @Test
    void two_views_of_one_topic_as_different_types() {
        JupiterRun.of(TwoViews.class).succeeds(1);
    }

    @KafkaTest
    static class TwoViews {

        @Test
        void test(
                @Topic("two-views") TestTopic<String, Order> orders,
                @Topic("two-views") TopicEvents<byte[], String> text) {
            orders.send("o-1", new Order("o-1", 25));

            assertThat(text.records())
                    .extracting(ConsumerRecord::value)
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains("\"amount\":25");
        }
    }

    @Test
    void the_time_assertions_wait_is_a_configuration_parameter() {
        JupiterRun.with(Map.of("kafka-test.timeout", "123ms"), Timeout.class).succeeds(1);

        assertThat(JupiterRun.with(Map.of("kafka-test.timeout", "soon"), Timeout.class)
                        .failure())
                .startsWith("The setting kafka-test.timeout is \"soon\".");
    }

    @KafkaTest
    static class Timeout {

        @Test
        void test(@Topic TestTopic<String, String> topic) {
            assertThat(topic.events().timeout()).isEqualTo(Duration.ofMillis(123));
        }
    }
}
