package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;
import static java.time.Duration.ofSeconds;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
@Tag("own-cluster")
class GroupAssertTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    private final List<Consumer<?, ?>> open = new ArrayList<>();
    private TestTopic<String, String> orders;
    private String group;

    @BeforeEach
    void groupAndTopic() {
        orders = kafka.topicWithPartitions(2);
        group = "service-" + UUID.randomUUID();
    }

    @AfterEach
    void close() {
        open.forEach(Consumer::close);
    }

    @Test
    void existsOnceSomebodyHasCommitted() {
        assertThat(kafka.cluster()).group(group).doesNotExist();
        committed(0, 0);

        assertThat(kafka.cluster()).group(group).exists();
    }

    @Test
    @Tag("own-cluster")
    void aGroupThatIsNotThereIsToldFromThoseThatAre() {
        group = "a-" + group; // of many groups, the first are shown
        committed(0, 0);

        ThrowingCallable assertion =
                () -> assertThat(kafka.cluster()).group("audit").within(BRIEFLY).exists();
        assertThat(messageOfGroup(assertion)).isEqualTo("""
                        Expecting group audit, within 100 ms, to exist
                        but there is no such group.

                        Groups of the cluster: ...""");
        assertThat(messageWithGroups(assertion)).contains("\n  order-service");
    }

    @Test
    void doesNotExistFailsWithWhatThereIs() {
        committed(0, 0);

        assertThat(messageOfGroup(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).doesNotExist()))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, not to exist
                        but it does.

                        Consumer group order-service: Empty
                        Members: none
                        Lag: 0
                          partition  committed  end  lag
                          payments-0  0  0  0""");
    }

    @Test
    void hasState() {
        committed(0, 0);

        assertThat(kafka.cluster()).group(group).hasState(GroupState.EMPTY);
        assertThat(messageOfGroup(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).hasState(GroupState.STABLE)))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, to be Stable
                        but it is Empty.

                        Consumer group order-service: Empty
                        Members: none
                        Lag: 0
                          partition  committed  end  lag
                          payments-0  0  0  0""");
    }

    @Test
    void hasMembers() {
        polled(consumer());

        assertThat(kafka.cluster()).group(group).hasMembers(1);
        assertThat(messageOfGroup(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).hasMembers(2)))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, to have 2 members
                        but it has 1.

                        Consumer group order-service: Stable
                        Members: 1
                          client  host  assigned
                          me  127.0.0.1  payments-0, payments-1
                        Lag: 0
                          partition  committed  end  lag
                          payments-0  nothing  0  0
                          payments-1  nothing  0  0""");
    }

    @Test
    void hasAssigned() {
        polled(consumer());

        assertThat(kafka.cluster()).group(group).hasAssigned(partition(1), partition(0));
        assertThat(messageOfGroup(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).hasAssigned(partition(1))))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, to be assigned payments-1
                        but it is assigned payments-0, payments-1.

                        Consumer group order-service: Stable
                        Members: 1
                          client  host  assigned
                          me  127.0.0.1  payments-0, payments-1
                        Lag: 0
                          partition  committed  end  lag
                          payments-0  nothing  0  0
                          payments-1  nothing  0  0""");
    }

    @Test
    void hasCommitted() {
        orders.event("o-1", "a").partition(1).send();
        committed(1, 1);

        assertThat(kafka.cluster()).group(group).hasCommitted(partition(1), 1);
        assertThat(messageOfGroup(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).hasCommitted(partition(1), 2)))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, to have committed offset 2 of payments-1
                        but it has committed 1.

                        Consumer group order-service: Empty
                        Members: none
                        Lag: 0
                          partition  committed  end  lag
                          payments-1  1  1  0""");
        assertThat(messageOfGroup(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).hasCommitted(partition(0), 1)))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, to have committed offset 1 of payments-0
                        but it has committed nothing there.

                        Consumer group order-service: Empty
                        Members: none
                        Lag: 0
                          partition  committed  end  lag
                          payments-0  nothing  0  0
                          payments-1  1  1  0""");
    }

    @Test
    void hasLag() {
        orders.event("o-1", "a").partition(0).send();
        orders.event("o-1", "b").partition(0).send();
        orders.event("o-2", "a").partition(1).send();
        committed(0, 1);
        committed(1, 1);

        assertThat(kafka.cluster())
                .group(group)
                .hasLag(1)
                .hasLag(partition(0), 1)
                .hasLag(partition(1), 0);
        assertThat(messageOfGroup(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).hasLag(0)))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, to have lag 0
                        but its lag is 1.

                        Consumer group order-service: Empty
                        Members: none
                        Lag: 1
                          partition  committed  end  lag
                          payments-0  1  2  1
                          payments-1  1  1  0""");
        assertThat(messageOfGroup(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).hasLag(partition(0), 0)))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, to have lag 0 on payments-0
                        but its lag there is 1.

                        Consumer group order-service: Empty
                        Members: none
                        Lag: 1
                          partition  committed  end  lag
                          payments-0  1  2  1
                          payments-1  1  1  0""");
        assertThat(messageOfGroup(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).hasLag(partition(7), 0)))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, to have lag 0 on payments-7
                        but there is no such partition.

                        Consumer group order-service: Empty
                        Members: none
                        Lag: 1
                          partition  committed  end  lag
                          payments-0  1  2  1
                          payments-1  1  1  0""");
    }

    @Test
    void hasCaughtUpOnceItHasCommittedEverything() {
        orders.event("o-1", "a").partition(0).send();
        orders.event("o-1", "b").partition(0).send();
        committed(0, 1);

        assertThat(messageOfGroup(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).hasCaughtUp(orders)))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, to have caught up with payments
                        but it has 1 offset left to read.

                        Consumer group order-service: Empty
                        Members: none
                        Lag: 1
                          partition  committed  end  lag
                          payments-0  1  2  1
                          payments-1  nothing  0  0""");

        committed(0, 2);

        assertThat(kafka.cluster()).group(group).hasCaughtUp(orders).hasCaughtUp();
    }

    @Test
    void hasCaughtUpOnTransactionsThoughNotWithTheirMarkers() {
        try (Producer<String, String> producer = kafka.cluster()
                .producer(
                        TopicSerdes.of(String.class, String.class),
                        Map.of("transactional.id", "to-" + orders.name()))) {
            producer.initTransactions();
            producer.beginTransaction();
            var unused = producer.send(new ProducerRecord<>(orders.name(), 0, "o-1", "a"));
            producer.commitTransaction();
        }
        committed(0, 0);

        assertThat(messageOfGroup(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).hasCaughtUp(orders)))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, to have caught up with payments
                        but it has 1 offset left to read.

                        Consumer group order-service: Empty
                        Members: none
                        Lag: 2
                          partition  committed  end  lag
                          payments-0  0  2  2
                          payments-1  nothing  0  0""");

        committed(0, 1);

        assertThat(kafka.cluster()).group(group).hasCaughtUp(orders).hasLag(1);
    }

    @Test
    void hasNotCaughtUpWithWhatItNeverCommitted() {
        orders.event("o-2", "a").partition(1).send();
        committed(0, 0);

        assertThat(kafka.cluster()).group(group).hasCaughtUp();
        assertThat(messageOfGroup(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).hasCaughtUp(orders)))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, to have caught up with payments
                        but it has 1 offset left to read.

                        Consumer group order-service: Empty
                        Members: none
                        Lag: 1
                          partition  committed  end  lag
                          payments-0  0  0  0
                          payments-1  nothing  1  1""");
    }

    @Test
    void isReadyOnceItsMembersKnowWhatTheyRead() {
        assertThat(messageOfGroup(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).isReady(orders)))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, to be ready to read payments
                        but there is no such group.

                        Groups of the cluster: ...""");

        inBackground(consumer());

        assertThat(kafka.cluster()).group(group).isReady(orders).isReady();
        TestTopic<String, String> payments = kafka.topic();
        assertThat(messageOf(
                                payments,
                                () -> assertThat(kafka.cluster())
                                        .group(group)
                                        .within(BRIEFLY)
                                        .isReady(payments))
                        .replace(orders.name(), "orders")
                        .replace(kafka.cluster().nameFor(group), "order-service"))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, to be ready to read payments
                        but none of its members is assigned payments-0.

                        Consumer group order-service: Stable
                        Members: 1
                          client  host  assigned
                          me  127.0.0.1  orders-0, orders-1
                        Lag: 0
                          partition  committed  end  lag
                          orders-0  nothing  0  0
                          orders-1  nothing  0  0""");
    }

    @Test
    void isNotReadyWithoutMembers() {
        committed(0, 0);

        assertThat(messageOfGroup(() ->
                        assertThat(kafka.cluster()).group(group).within(BRIEFLY).isReady()))
                .isEqualTo("""
                        Expecting group order-service, within 100 ms, to be ready
                        but it has no members.

                        Consumer group order-service: Empty
                        Members: none
                        Lag: 0
                          partition  committed  end  lag
                          payments-0  0  0  0""");
    }

    @Test
    void waitsNoLongerThanItHasTo() {
        Thread late = new Thread(() -> {
            pause();
            committed(0, 0);
        });
        late.start();

        assertThat(kafka.cluster()).within(ofSeconds(20)).group(group).exists();
    }

    @Test
    void looksOnceWithoutTime() {
        assertThat(messageOfGroup(() -> assertThat(kafka.cluster())
                        .group(group)
                        .within(Duration.ZERO)
                        .exists()))
                .isEqualTo("""
                        Expecting group order-service, within 0 ms, to exist
                        but there is no such group.

                        Groups of the cluster: ...""");
    }

    @Test
    void refusesANegativeTime() {
        assertThatThrownBy(() -> assertThat(kafka.cluster()).within(ofSeconds(-1)))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        An assertion was asked to wait for PT-1S.
                        A negative time can't be waited for.
                        Give a positive one, or zero for what there is at this moment.""");
    }

    @Test
    void theDescriptionComesFirst() {
        assertThat(messageOfGroup(() -> assertThat(kafka.cluster())
                        .as("the service")
                        .group(group)
                        .within(BRIEFLY)
                        .exists()))
                .isEqualTo("""
                        [the service] Expecting group order-service, within 100 ms, to exist
                        but there is no such group.

                        Groups of the cluster: ...""");
    }

    private static void pause() {
        LockSupport.parkNanos(200_000_000);
    }

    private TopicPartition partition(int number) {
        return new TopicPartition(orders.name(), number);
    }

    private void committed(int partition, long offset) {
        try (Consumer<String, String> consumer = kafka.cluster()
                .consumer(TopicSerdes.of(String.class, String.class), Map.of(ConsumerConfig.GROUP_ID_CONFIG, group))) {
            consumer.commitSync(Map.of(partition(partition), new OffsetAndMetadata(offset)));
        }
    }

    private Consumer<String, String> consumer() {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "me");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        Consumer<String, String> consumer =
                kafka.cluster().consumer(TopicSerdes.of(String.class, String.class), config);
        consumer.subscribe(List.of(orders.name()));
        return consumer;
    }

    private void polled(Consumer<?, ?> consumer) {
        open.add(consumer);
        while (consumer.assignment().isEmpty()) {
            consumer.poll(Duration.ofMillis(100));
        }
    }

    /** A consumer joins while it is polled; the cluster closes it. */
    private static void inBackground(Consumer<?, ?> consumer) {
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    consumer.poll(Duration.ofMillis(100));
                }
            } catch (RuntimeException closed) {
                // the test is over
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** The groups of the cluster, among which are those of other tests, are left out. */
    private String messageOfGroup(ThrowingCallable assertion) {
        return messageWithGroups(assertion).replaceAll("(?s)(?<=Groups of the cluster: ).*", "...");
    }

    private String messageWithGroups(ThrowingCallable assertion) {
        return messageOf(orders, assertion).replace(kafka.cluster().nameFor(group), "order-service");
    }
}
