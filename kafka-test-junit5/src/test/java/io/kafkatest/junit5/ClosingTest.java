package io.kafkatest.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/** What is injected ends when it should. */
@Isolated("counts the threads of the JVM")
class ClosingTest {

    private static final List<Producer<String, String>> PRODUCERS = new ArrayList<>();
    private static final List<Consumer<String, String>> CONSUMERS = new ArrayList<>();
    private static final AtomicReference<KafkaCluster> CLUSTER = new AtomicReference<>();

    @BeforeEach
    void forget() {
        PRODUCERS.clear();
        CONSUMERS.clear();
    }

    @Test
    void clients_of_a_test_close_after_it() {
        JupiterRun.of(Passing.class).succeeds(2);

        allAreClosed(3);
    }

    @KafkaTest
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Passing {

        Producer<String, String> field;

        @Test
        void first(Producer<String, String> parameter, Consumer<String, String> consumer) {
            PRODUCERS.addAll(List.of(field, parameter));
            CONSUMERS.add(consumer);
        }

        @Test
        void second() throws Exception {
            allAreClosed(2);
            PRODUCERS.add(field);
            assertThat(field.send(new ProducerRecord<>("still-open", "25 apples"))
                            .get())
                    .isNotNull();
        }

        @AfterEach
        void stillOpenAfterEach(@Topic TestTopic<String, String> topic) throws Exception {
            assertThat(field.send(new ProducerRecord<>(topic.name(), "25 apples"))
                            .get())
                    .isNotNull();
        }
    }

    @Test
    void clients_of_a_test_that_failed_close_too() {
        assertThat(JupiterRun.of(Failing.class).failure()).isEqualTo("on purpose");

        allAreClosed(2);
    }

    @KafkaTest
    static class Failing {

        Failing(Producer<String, String> constructors) {
            PRODUCERS.add(constructors);
        }

        @Test
        void test(Producer<String, String> producer, Consumer<String, String> consumer) {
            PRODUCERS.add(producer);
            CONSUMERS.add(consumer);
            throw new AssertionError("on purpose");
        }
    }

    @Test
    void clients_of_a_class_close_after_it() {
        JupiterRun.of(OfClass.class).succeeds(2);

        allAreClosed(1);
    }

    @KafkaTest
    static class OfClass {

        static Producer<String, String> producer;
        static Consumer<String, String> consumer;

        @Topic
        TestTopic<String, String> topic;

        @Test
        void first() throws Exception {
            assertThat(producer.send(new ProducerRecord<>(topic.name(), "25 apples"))
                            .get())
                    .isNotNull();
            PRODUCERS.add(producer);
            CONSUMERS.add(consumer);
        }

        @Test
        void second() throws Exception {
            assertThat(producer.send(new ProducerRecord<>(topic.name(), "25 apples"))
                            .get())
                    .isNotNull();
        }
    }

    private static void allAreClosed(int producers) {
        assertThat(PRODUCERS).hasSize(producers);
        PRODUCERS.forEach(producer -> assertThatThrownBy(() ->
                        producer.send(new ProducerRecord<>("any", "25 apples")).get())
                .isInstanceOf(IllegalStateException.class));
        CONSUMERS.forEach(
                consumer -> assertThatThrownBy(consumer::listTopics).isInstanceOf(IllegalStateException.class));
    }

    @Test
    void a_consumer_that_another_thread_still_polls_is_told_to_stop() {
        assertThat(JupiterRun.of(PollingOn.class).succeeds(1).failures()).isEmpty();

        Awaitility.await()
                .untilAsserted(() -> assertThat(PollingOn.ENDED_WITH.get()).isInstanceOf(WakeupException.class));
    }

    @KafkaTest
    static class PollingOn {

        static final AtomicReference<Exception> ENDED_WITH = new AtomicReference<>();

        @Test
        void test(Consumer<String, String> consumer, @Topic TestTopic<String, String> topic) throws Exception {
            CountDownLatch polling = new CountDownLatch(1);
            Thread thread = new Thread(() -> {
                consumer.subscribe(List.of(topic.name()));
                polling.countDown();
                try {
                    consumer.poll(Duration.ofMinutes(1));
                } catch (WakeupException e) {
                    ENDED_WITH.set(e);
                    consumer.close();
                }
            });
            thread.setDaemon(true);
            thread.start();
            polling.await();
            Awaitility.await().until(() -> !consumerIsFree(consumer));
        }

        private static boolean consumerIsFree(Consumer<?, ?> consumer) {
            try {
                consumer.assignment();
                return true;
            } catch (ConcurrentModificationException e) {
                return false;
            }
        }
    }

    @Test
    @Tag("own-cluster")
    void a_cluster_of_its_own_leaves_nothing_behind() {
        JupiterRun.of(UsingOwn.class).succeeds(1); // what the first of a JVM leaves for all is not this one's
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        JupiterRun.of(UsingOwn.class).succeeds(1);

        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .filteredOn(thread -> !before.contains(thread))
                        .isEmpty());
        assertThatThrownBy(() -> CLUSTER.get().topic("too-late", String.class, String.class))
                .isInstanceOf(KafkaTestException.class);
    }

    @KafkaTest(cluster = ClusterUse.OWN)
    static class UsingOwn {

        static Producer<String, String> statics;

        @Topic
        TestTopic<String, String> topic;

        Consumer<String, String> consumer;

        @Test
        void test(KafkaCluster kafka) throws Exception {
            CLUSTER.set(kafka);
            assertThat(statics.send(new ProducerRecord<>(topic.name(), "25 apples"))
                            .get())
                    .isNotNull();
            consumer.subscribe(List.of(topic.name()));
            assertThat(Polling.poll(consumer, 1)).hasSize(1);
            assertThat(topic.events().records()).hasSize(1);
        }
    }
}
