package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.spi.ClusterTopics;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The assertions here may wait much longer than the tests may last. */
@Timeout(20)
class WaitingTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void endsWhenWhatIsExpectedArrives() throws Exception {
        TestTopic<String, String> topic = kafka.topic();
        CountDownLatch waiting = new CountDownLatch(1);
        topic.send("o-1", "first");

        whenever(
                waiting,
                () -> topic.send("o-1", "second"),
                () -> assertThat(topic)
                        .within(LONG)
                        .anySatisfy(signal(waiting, "second"))
                        .receivesExactly(2));
    }

    @Test
    void endsWhenWhatCannotComeRightArrives() throws Exception {
        TestTopic<String, String> topic = kafka.topic();
        CountDownLatch waiting = new CountDownLatch(1);
        topic.send("o-1", "first");

        whenever(waiting, () -> topic.send("o-1", "other"), () -> {
            waiting.countDown();
            assertThat(messageOf(topic, () -> assertThat(topic).within(LONG).containsExactlyValues("first", "second")))
                    .contains("but event 2 is another\n  payments-0@1  +n ms  key=\"o-1\"  value=\"other\"");
        });
    }

    @Test
    void triesRequirementsInTheThreadOfTheTest() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "a");
        Thread test = Thread.currentThread();

        assertThat(topic).anySatisfy(event -> assertThat(Thread.currentThread()).isSameAs(test));
    }

    @Test
    void noTimeMeansWhatIsThereAtThisMoment() {
        TestTopic<String, String> topic = kafka.topic();

        for (int events = 1; events <= 20; events++) {
            topic.send("o-1", "a");
            assertThat(topic).within(Duration.ZERO).receivesExactly(events);
        }
    }

    @Test
    void lastsAsLongAsTheTopicSaysUnlessToldOtherwise() {
        TestTopic<String, String> topic = kafka.topic();
        TestTopic<String, String> patient = ClusterTopics.of(kafka.cluster())
                .open(topic.spec(), TopicSerdes.of(String.class, String.class), Duration.ofMillis(150));

        assertThat(messageOf(topic, () -> assertThat(patient).receivesAtLeast(1)))
                .startsWith("Expecting topic payments to receive, within 150 ms, at least 1 event\n");
        assertThat(topic.events().timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aNegativeTimeIsRefused() {
        assertThatThrownBy(() -> assertThat(kafka.topic()).within(Duration.ofSeconds(-1)))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        An assertion was asked to wait for PT-1S.
                        A negative time can't be waited for.
                        Give a positive one, or zero for what is on the topic at this moment.""");
    }

    @Test
    void aClusterThatIsGoneIsNoFailedAssertion() {
        TestTopic<String, String> topic;
        try (KafkaCluster cluster = KafkaCluster.start()) {
            topic = cluster.topic("payments", String.class, String.class);
        }

        assertThatThrownBy(() -> assertThat(topic).within(LONG).receivesAtLeast(1))
                .isInstanceOf(KafkaTestException.class);
        assertThatThrownBy(() -> assertThat(topic).receivesNothing()).isInstanceOf(KafkaTestException.class);
    }

    @Test
    void aTopicThatIsGoneIsNoFailedAssertion() throws Exception {
        TestTopic<String, String> topic = kafka.topic();
        kafka.cluster().admin().deleteTopics(List.of(topic.name())).all().get();

        assertThatThrownBy(() -> assertThat(topic).receivesNothing()).isInstanceOf(KafkaTestException.class);
    }

    @Test
    void aTopicThatDisappearsEndsTheWaitForIt() throws Exception {
        TestTopic<String, String> topic = kafka.topic();
        CountDownLatch waiting = new CountDownLatch(1);
        topic.send("o-1", "first");

        whenever(
                waiting,
                () -> kafka.cluster().admin().deleteTopics(List.of(topic.name())),
                () -> assertThatThrownBy(() -> assertThat(topic).within(LONG).anySatisfy(signal(waiting, "second")))
                        .isInstanceOf(KafkaTestException.class)
                        .hasMessageContaining(topic.name()));
    }

    @Test
    @Tag("own-cluster")
    void aBrokerThatDiesEndsTheWaitForItsEvents() throws Exception {
        try (KafkaCluster cluster =
                KafkaCluster.start(ClusterSpec.builder().brokers(1).build())) {
            TestTopic<String, String> topic = cluster.topic("payments", String.class, String.class);
            CountDownLatch waiting = new CountDownLatch(1);
            topic.send("o-1", "first");

            whenever(
                    waiting,
                    () -> cluster.brokers().get(0).stop(),
                    () -> assertThatThrownBy(
                                    () -> assertThat(topic).within(LONG).anySatisfy(signal(waiting, "second")))
                            .isInstanceOf(KafkaTestException.class)
                            .hasMessage("""
                                    Events of topic "payments" were asked for.
                                    No broker is there any more: connections to %s are refused.
                                    See who stopped the cluster, or its log() for what made its brokers end.""".formatted(cluster.bootstrapServers())));
        }
    }

    @Test
    @Tag("own-cluster")
    void aLongWaitLogsWhereItStands() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "first");
        List<String> lines = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger("io.kafkatest.assertj");
        Handler handler = new Lines(lines);
        logger.addHandler(handler);
        try {
            assertThat(messageOf(
                            topic,
                            () -> assertThat(topic)
                                    .within(Duration.ofSeconds(8))
                                    .receivesAtLeast(2)))
                    .startsWith("Expecting topic payments to receive, within 8 s, at least 2 events");
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(lines)
                .singleElement()
                .asString()
                .matches("Waiting for topic payments-[0-9]+ to receive at least 2 events:"
                        + " after [0-9.]+ s of 8 s it received only 1\\.");
    }

    private static final class Lines extends Handler {

        private final List<String> lines;

        Lines(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord logged) {
            lines.add(MessageFormat.format(logged.getMessage(), logged.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static ThrowingConsumer<ConsumerRecord<String, String>> signal(CountDownLatch waiting, String wanted) {
        return event -> {
            waiting.countDown();
            assertThat(event.value()).isEqualTo(wanted);
        };
    }

    /** Asserts, and in another thread sends once the signal was given. */
    private static void whenever(CountDownLatch signal, Runnable send, Runnable assertion) throws Exception {
        Thread sender = new Thread(() -> {
            try {
                signal.await();
                send.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        sender.start();
        try {
            assertion.run();
        } finally {
            sender.interrupt();
            sender.join();
        }
    }
}
