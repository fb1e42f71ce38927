package io.kafkatest.junit5;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests at the same time. */
@Execution(ExecutionMode.SAME_THREAD)
class ParallelTest {

    /** Lets two tests go on only when both are running. */
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    private static void meetTheOther() throws Exception {
        BOTH.await(20, SECONDS);
    }

    @Test
    void classes_that_name_the_same_topic() {
        JupiterRun.inParallel(OneClass.class, OtherClass.class).succeeds(2);
    }

    @KafkaTest
    static class OneClass {

        @Topic("parallel-classes")
        TestTopic<String, String> topic;

        @Test
        void test(Consumer<String, String> consumer) throws Exception {
            seesOnlyItsOwn("one", topic, consumer);
        }
    }

    @KafkaTest
    static class OtherClass {

        @Topic("parallel-classes")
        TestTopic<String, String> topic;

        @Test
        void test(Consumer<String, String> consumer) throws Exception {
            seesOnlyItsOwn("other", topic, consumer);
        }
    }

    private static void seesOnlyItsOwn(String test, TestTopic<String, String> topic, Consumer<String, String> consumer)
            throws Exception {
        meetTheOther();
        topic.send(test);
        meetTheOther();
        consumer.subscribe(List.of(topic.name()));

        assertThat(topic.events().records()).extracting(ConsumerRecord::value).containsExactly(test);
        assertThat(Polling.poll(consumer, 1)).extracting(ConsumerRecord::value).containsExactly(test);
    }

    @Test
    void methods_with_topics_of_their_own() {
        JupiterRun.inParallel(Methods.class).succeeds(2);
    }

    @KafkaTest
    static class Methods {

        @Topic
        TestTopic<String, String> topic;

        @Test
        void one(Consumer<String, String> consumer) throws Exception {
            seesOnlyItsOwn("one", topic, consumer);
        }

        @Test
        void other(Consumer<String, String> consumer) throws Exception {
            seesOnlyItsOwn("other", topic, consumer);
        }
    }

    @Test
    void methods_that_share_a_topic_run_one_after_the_other() {
        NamedTopic.RUNNING.set(0);

        JupiterRun.inParallel(NamedTopic.class, StaticTopic.class, NamedTopicOfSubclass.class)
                .succeeds(3 + 2 + 3);
    }

    @KafkaTest
    static class NamedTopic {

        static final AtomicInteger RUNNING = new AtomicInteger();

        @Topic("parallel-methods")
        TestTopic<String, String> topic;

        final AtomicInteger running = running();

        AtomicInteger running() {
            return RUNNING;
        }

        void runsAlone() {
            assertThat(running.incrementAndGet()).isEqualTo(1);
            topic.send("25 apples");
            assertThat(topic.events().records()).hasSize(1);
            running.decrementAndGet();
        }

        @Test
        void one() {
            runsAlone();
        }

        @Test
        void two() {
            runsAlone();
        }

        @Nested
        class Inner {

            @Test
            void three() {
                runsAlone();
            }
        }
    }

    static class NamedTopicOfSubclass extends NamedTopic {

        static final AtomicInteger MINE = new AtomicInteger();

        @Override
        AtomicInteger running() {
            return MINE;
        }
    }

    @KafkaTest
    static class StaticTopic {

        @Topic
        static TestTopic<String, String> topic;

        static Producer<String, String> producer;

        @Test
        void one() throws Exception {
            producer.send(new ProducerRecord<>(topic.name(), "25 apples")).get();
            assertThat(topic.events().records()).hasSize(1);
        }

        @Test
        void two() throws Exception {
            one();
        }
    }

    @Test
    @Tag("own-cluster")
    void methods_that_share_a_topic_at_the_same_time_are_refused() {
        Registered.otherIsRefused = new CountDownLatch(1);

        List<Throwable> failures = JupiterRun.inParallel(Registered.class).failures();

        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(KafkaTestException.class)
                        .message()
                        .isIn(message("one", "two"), message("two", "one")));
    }

    private static String message(String second, String first) {
        return "ParallelTest.Registered." + second + " began while ParallelTest.Registered." + first + """
                 was running.
                Both use the topics parallel-registered, and would see each other's events.
                Let the class run its tests one by one with @Execution(ExecutionMode.SAME_THREAD).""";
    }

    static class Registered {

        static CountDownLatch otherIsRefused = new CountDownLatch(1);

        @RegisterExtension
        static final AfterEachCallback REFUSAL =
                test -> test.getExecutionException().ifPresent(e -> otherIsRefused.countDown());

        @RegisterExtension
        static final KafkaTestExtension KAFKA = KafkaTestExtension.builder().build();

        @Topic("parallel-registered")
        TestTopic<String, String> topic;

        @Test
        void one(KafkaCluster kafka) throws Exception {
            otherIsRefused.await(20, SECONDS);
        }

        @Test
        void two(KafkaCluster kafka) throws Exception {
            otherIsRefused.await(20, SECONDS);
        }
    }

    @Test
    void a_static_field_of_a_superclass_cannot_serve_two_classes_at_the_same_time() {
        StaticBase.otherIsRefused = new CountDownLatch(1);

        List<Throwable> failures =
                JupiterRun.inParallel(OneOfBase.class, OtherOfBase.class).failures();

        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(KafkaTestException.class)
                        .message()
                        .isIn(staticMessage("OneOfBase", "OtherOfBase"), staticMessage("OtherOfBase", "OneOfBase")));
    }

    private static String staticMessage(String second, String first) {
        return """
                A value was asked for static field ParallelTest.StaticBase.kafka (KafkaCluster) by ParallelTest.%s.
                It has the value of ParallelTest.%s, which runs at the same time.
                Make it an instance field, or don't run the two at the same time.""".formatted(second, first);
    }

    abstract static class StaticBase {

        static CountDownLatch otherIsRefused = new CountDownLatch(1);

        @RegisterExtension
        static final AfterAllCallback REFUSAL =
                type -> type.getExecutionException().ifPresent(e -> otherIsRefused.countDown());

        static KafkaCluster kafka;

        @Test
        void test() throws Exception {
            otherIsRefused.await(20, SECONDS);
        }
    }

    @KafkaTest
    static class OneOfBase extends StaticBase {}

    @KafkaTest
    static class OtherOfBase extends StaticBase {}
}
