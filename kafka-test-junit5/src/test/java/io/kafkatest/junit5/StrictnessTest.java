package io.kafkatest.junit5;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a test fails for that is strict. */
@Tag("own-cluster")
class StrictnessTest {

    private static final Map<String, String> ON = Map.of("kafka-test.strict", "on");

    /** Those that are to leave something are not to wait long for it. */
    private static final Map<String, String> SOON = Map.of("kafka-test.strict", "on", "kafka-test.timeout", "2s");

    private static String failureOf(Class<?> fixture) {
        return JupiterRun.with(SOON, fixture).failure().replaceAll("-[0-9a-f]{8}(?![0-9a-f])", "-unique");
    }

    @Test
    void a_client_that_is_not_closed() {
        assertThat(failureOf(LeavingClients.class)).isEqualTo("""
                        Expecting StrictnessTest.LeavingClients.test, which is strict, to leave nothing behind
                        but it left

                        Clients of KafkaCluster that are not closed: 2
                          a consumer in group audit, which reads [orders]
                          a producer""");
    }

    @KafkaTest
    static class LeavingClients {

        @Test
        void test(KafkaCluster kafka) {
            kafka.producer(String.class, String.class);
            kafka.producer(String.class, String.class).close();
            kafka.consumer(TopicSerdes.of(String.class, String.class), Map.of("group.id", "audit"))
                    .subscribe(List.of("orders"));
        }
    }

    @Test
    void a_transaction_that_is_open() {
        assertThat(failureOf(LeavingATransaction.class)).isEqualTo("""
                        Expecting StrictnessTest.LeavingATransaction.test, which is strict, to leave nothing behind
                        but it left

                        Transactions that are open: 1
                          payments-in-pieces, which has written to orders-unique-0 from offset 0""");
    }

    @KafkaTest
    static class LeavingATransaction {

        @Topic
        TestTopic<String, String> orders;

        @Test
        void test(@ClientConfig("transactional.id=payments-in-pieces") Producer<String, String> producer)
                throws Exception {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(orders.name(), "25 apples")).get();
        }
    }

    @Test
    void events_on_a_topic_that_nobody_declared() {
        assertThat(failureOf(WritingElsewhere.class)).isEqualTo("""
                        Expecting StrictnessTest.WritingElsewhere.test, which is strict, to leave nothing behind
                        but it left

                        Topics that were written to and that nobody declared: 1
                          ordres, 2 events""");
    }

    @KafkaTest(cluster = ClusterUse.OWN)
    static class WritingElsewhere {

        @Test
        void test(Producer<String, String> producer, KafkaCluster kafka) throws Exception {
            producer.send(new ProducerRecord<>("ordres", "25 apples")).get();
            producer.send(new ProducerRecord<>("ordres", "9 pears")).get();
            kafka.topic("declared-in-code", String.class, String.class).send("1 plum");
        }
    }

    @Test
    void events_on_a_dead_letter_topic() {
        assertThat(failureOf(WritingDeadLetters.class)).isEqualTo("""
                        Expecting StrictnessTest.WritingDeadLetters.test, which is strict, to leave nothing behind
                        but it left

                        Partitions of dead-letter topics with events: 2
                          failed-unique-0, offsets 0 to 0
                          orders.dlt-1, offsets 0 to 1""");
    }

    @KafkaTest(topics = @Topic(value = "orders.dlt", role = TopicRole.DEAD_LETTERS))
    static class WritingDeadLetters {

        @Topic(value = "orders.dlt", partitions = 2)
        TestTopic<String, String> deadLetters;

        @Topic(role = TopicRole.DEAD_LETTERS)
        TestTopic<String, String> failed;

        @Test
        void test() {
            deadLetters.event("o-1", "25 apples").partition(1).send();
            deadLetters.event("o-1", "25 apples").partition(1).send();
            failed.send("9 pears");
            assertThat(deadLetters).receivesExactly(2);
        }
    }

    @Test
    void an_event_that_nobody_consumed() {
        assertThat(failureOf(LeavingEvents.class)).isEqualTo("""
                        Expecting StrictnessTest.LeavingEvents.test, which is strict, to leave nothing behind
                        but it left

                        Events that nobody consumed: 1
                          orders-unique-0@1""");
    }

    @KafkaTest
    static class LeavingEvents {

        @Topic
        TestTopic<String, String> orders;

        @Test
        void test() {
            orders.send("o-1", "25 apples");
            orders.send("o-2", "9 pears");
            assertThat(orders).containsKeys("o-1");
        }
    }

    @Test
    void everything_is_named_at_once() {
        assertThat(failureOf(LeavingALot.class)).isEqualTo("""
                        Expecting StrictnessTest.LeavingALot.test, which is strict, to leave nothing behind
                        but it left

                        Clients of KafkaCluster that are not closed: 1
                          a producer
                        Events that nobody consumed: 12
                          orders-unique-0@0
                          orders-unique-0@1
                          orders-unique-0@2
                          orders-unique-0@3
                          orders-unique-0@4
                          orders-unique-0@5
                          orders-unique-0@6
                          orders-unique-0@7
                          orders-unique-0@8
                          orders-unique-0@9
                          and 2 more""");
    }

    @KafkaTest
    static class LeavingALot {

        @Topic
        TestTopic<String, String> orders;

        @Test
        void test(KafkaCluster kafka) {
            kafka.producer(String.class, String.class);
            orders.sendValues(Collections.nCopies(12, "25 apples"));
        }
    }

    @Test
    void a_test_that_leaves_nothing_passes() {
        JupiterRun.with(ON, LeavingNothing.class).succeeds(6);
    }

    @KafkaTest
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class LeavingNothing {

        static KafkaCluster ofClass;
        static Producer<String, String> openAllTheTime;

        @Topic("strictly-shared")
        TestTopic<String, String> shared;

        @Topic
        TestTopic<String, String> orders;

        @Test
        void asserted() {
            orders.send("25 apples");
            assertThat(orders).receivesExactly(1);
        }

        @Test
        void committed(KafkaCluster kafka) {
            shared.send("25 apples");
            try (Consumer<String, String> consumer = kafka.consumer(String.class, String.class)) {
                consumer.commitSync(Map.of(new TopicPartition(shared.name(), 0), new OffsetAndMetadata(1)));
            }
        }

        @Test
        void polled(Consumer<String, String> consumer) {
            orders.send("25 apples");
            consumer.subscribe(List.of(orders.name()));
            Polling.poll(consumer, 1);
        }

        @Test
        void later(Consumer<String, String> consumer) {
            shared.send("9 pears");
            consumer.assign(List.of(new TopicPartition(shared.name(), 0)));
            consumer.seek(new TopicPartition(shared.name(), 0), 1);
            while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                // until it is there
            }
        }

        @Test
        void usesWhatIsOpenAllTheTime() {
            ofClass.producer(String.class, String.class).close();
            openAllTheTime.metrics();
        }

        @Test
        void completesATransaction(@ClientConfig("transactional.id=strict") Producer<String, String> producer)
                throws Exception {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(orders.name(), "25 apples")).get();
            producer.abortTransaction();
        }
    }

    @Test
    void what_is_committed_right_after_the_test_is_not_left() {
        JupiterRun.with(ON, CommittingLate.class).succeeds(2);
    }

    /** Of what a service does, that which comes after its output. */
    @KafkaTest
    static class CommittingLate {

        private static void later(Runnable action) {
            CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(action);
        }

        @Test
        void offsets(KafkaCluster kafka, @Topic TestTopic<String, String> orders) {
            orders.send("25 apples");
            later(() -> kafka.admin()
                    .alterConsumerGroupOffsets(
                            "commits-late", Map.of(new TopicPartition(orders.name(), 0), new OffsetAndMetadata(1))));
        }

        @Test
        void transaction(
                @Topic TestTopic<String, String> orders,
                @ClientConfig("transactional.id=late") Producer<String, String> producer)
                throws Exception {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(orders.name(), "25 apples")).get();
            later(producer::abortTransaction);
        }
    }

    @Test
    void a_test_that_failed_says_what_it_failed_for() {
        assertThat(failureOf(Failing.class)).isEqualTo("on purpose");
    }

    @KafkaTest
    static class Failing {

        @Test
        void test(@Topic TestTopic<String, String> orders) {
            orders.send("25 apples");
            throw new AssertionError("on purpose");
        }
    }

    @Test
    void the_annotation_says_whether_it_is_strict() {
        Map<String, String> timeout = Map.of("kafka-test.timeout", "2s");
        assertThat(JupiterRun.with(timeout, StrictByAnnotation.class).failure())
                .contains("Events that nobody consumed: 1");
        JupiterRun.with(ON, LenientByAnnotation.class).succeeds(1);
        JupiterRun.of(Undecided.class).succeeds(1);
        assertThat(JupiterRun.with(timeout, StrictInCode.class).failure()).contains("Events that nobody consumed: 1");
    }

    static class Base {

        @Test
        void test(@Topic TestTopic<String, String> orders) {
            orders.send("25 apples");
        }
    }

    @KafkaTest(strict = Strictness.ON)
    static class StrictByAnnotation extends Base {}

    @KafkaTest(strict = Strictness.OFF)
    static class LenientByAnnotation extends Base {}

    @KafkaTest
    static class Undecided extends Base {}

    static class StrictInCode extends Base {

        @RegisterExtension
        static final KafkaTestExtension KAFKA = KafkaTestExtension.builder()
                .topic(TopicSpec.of("strict-in-code"))
                .strict(Strictness.ON)
                .build();
    }
}
