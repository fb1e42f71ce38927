package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class TopicEventsTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final TopicSerdes<String, String> STRINGS = TopicSerdes.of(String.class, String.class);

    private static KafkaCluster kafka;

    private TestTopic<String, String> topic;

    @BeforeAll
    static void start() {
        kafka = KafkaCluster.start();
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    @BeforeEach
    void createTopic(TestInfo test) {
        topic = kafka.topic(
                TopicSpec.of(test.getTestMethod().orElseThrow().getName()).withPartitions(2), STRINGS);
    }

    private void send(int partition, String... values) {
        topic.sendRecords(List.of(values).stream()
                .map(value -> new ProducerRecord<String, String>(topic.name(), partition, null, value))
                .toList());
    }

    private List<String> values() {
        return values(topic.events().snapshot());
    }

    private static List<String> values(EventSnapshot<String, String> snapshot) {
        return snapshot.records().stream().map(ConsumerRecord::value).toList();
    }

    @Test
    void areNoneAtFirst() {
        assertThat(topic.events().records()).isEmpty();
    }

    @Test
    void areThereOnceTheyAreSent() {
        for (int number = 0; number < 200; number++) {
            send(number % 2, "value-" + number);

            assertThat(topic.events().records()).hasSize(number + 1);
        }
    }

    @Test
    void areKafkasOwnRecords() {
        send(1, "first", "second");

        assertThat(topic.events().records())
                .extracting(
                        ConsumerRecord::topic,
                        ConsumerRecord::partition,
                        ConsumerRecord::offset,
                        ConsumerRecord::value,
                        ConsumerRecord::serializedValueSize)
                .containsExactly(
                        tuple("areKafkasOwnRecords", 1, 0L, "first", 5),
                        tuple("areKafkasOwnRecords", 1, 1L, "second", 6));
    }

    @Test
    void tellTheirTopicAndCluster() {
        assertThat(topic.events())
                .extracting(TopicEvents::topic, TopicEvents::cluster)
                .containsExactly(topic.name(), kafka);
    }

    @Test
    void areTheSameObjectEachTime() {
        assertThat(topic.events()).isSameAs(topic.events());
    }

    @Test
    void haveTheTimeoutOfTheSettings() {
        assertThat(topic.events().timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void behindThoseThatAreKeptAsObjectsAreReadWhenSomebodyLooks() {
        topic.sendValues(Collections.nCopies(100_001, "one of many"));
        topic.event("o-1", "the last").partition(0).header("trace-id", "abc").send();

        List<ConsumerRecord<String, String>> records = topic.events().records();

        assertThat(records).hasSize(100_002);
        assertThat(records)
                .filteredOn(record -> record.key() != null)
                .extracting(
                        ConsumerRecord::key,
                        ConsumerRecord::value,
                        record -> record.headers().toArray().length)
                .containsExactly(tuple("o-1", "the last", 1));
    }

    @Test
    void mayBeGivenHeadersByADeserializer() {
        topic.sendValues(List.of("first"));

        ConsumerRecord<String, String> record = topic.events().records().get(0);
        record.headers().add("seen-by", new byte[] {1});

        assertThat(record.headers()).hasSize(1);
    }

    @Test
    void keepTheOrderOfEachPartition() {
        IntStream.range(0, 50).forEach(number -> send(number % 2, "value-" + number));

        assertThat(topic.events().records())
                .filteredOn(record -> record.partition() == 1)
                .extracting(ConsumerRecord::value)
                .isEqualTo(IntStream.range(0, 50)
                        .filter(number -> number % 2 == 1)
                        .mapToObj(number -> "value-" + number)
                        .toList());
    }

    @Test
    void ofOneFetchAreInTheOrderOfTheirTimesOverThePartitions() {
        for (int number = 0; number < 10; number++) {
            topic.event(null, "value-" + number)
                    .partition(number % 2)
                    .timestamp(Instant.ofEpochMilli(1000 + number))
                    .send();
        }

        assertThat(values())
                .isEqualTo(IntStream.range(0, 10)
                        .mapToObj(number -> "value-" + number)
                        .toList());
    }

    @Test
    void keepThePartitionsOrderWhereTimesGoBack() {
        topic.event(null, "late")
                .partition(0)
                .timestamp(Instant.ofEpochMilli(5000))
                .send();
        topic.event(null, "early")
                .partition(0)
                .timestamp(Instant.ofEpochMilli(1000))
                .send();

        assertThat(values()).containsExactly("late", "early");
    }

    @Test
    void ofASnapshotStayWhatTheyWere() {
        send(0, "first");
        EventSnapshot<String, String> snapshot = topic.events().snapshot();

        send(0, "second");
        topic.events().snapshot();

        assertThat(values(snapshot)).containsExactly("first");
    }

    @Test
    void ofASnapshotHaveTheirEndOffsets() {
        send(0, "first", "second");

        assertThat(topic.events().snapshot().endOffsets()).isEqualTo(Map.of(0, 2L, 1, 0L));
    }

    @Test
    void ofASnapshotKnowTheNumberOfPartitions() {
        assertThat(topic.events().snapshot().partitions()).isEqualTo(2);
    }

    @Test
    void areAwaitedUntilTheConditionHolds() throws Exception {
        CompletableFuture<List<String>> found = CompletableFuture.supplyAsync(() ->
                values(topic.events().await(LONG, snapshot -> values(snapshot).contains("wanted"))));
        send(0, "other");
        send(1, "wanted");

        assertThat(found.get()).contains("wanted");
    }

    @Test
    void wakeWhoAwaitsThem() throws Exception {
        ConcurrentLinkedQueue<Integer> sizesSeen = new ConcurrentLinkedQueue<>();
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<EventSnapshot<String, String>> found =
                CompletableFuture.supplyAsync(() -> topic.events().await(LONG, snapshot -> {
                    sizesSeen.add(snapshot.size());
                    waiting.countDown();
                    return snapshot.size() == 1;
                }));
        waiting.await();

        send(0, "value");

        found.get();
        assertThat(sizesSeen).endsWith(1);
    }

    @Test
    void areNotAwaitedWhenTheConditionHoldsAtOnce() {
        assertThat(topic.events().await(LONG, snapshot -> true).size()).isZero();
    }

    @Test
    void areGivenAsTheyAreWhenTheTimeIsOut() {
        send(0, "value");

        assertThat(values(topic.events().await(Duration.ZERO, snapshot -> false)))
                .containsExactly("value");
    }

    @Test
    void canBeAwaitedByManyAtOnce() {
        List<CompletableFuture<EventSnapshot<String, String>>> waiting = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> kafka.events(topic.name(), STRINGS).await(LONG, snapshot -> snapshot.size() >= 3)))
                .toList();

        send(0, "a", "b", "c");

        assertThat(waiting).allSatisfy(found -> assertThat(found.get().size()).isEqualTo(3));
    }

    @Test
    void ofManyTopicsAreReadAtOnce() {
        List<TestTopic<String, String>> topics = IntStream.range(0, 20)
                .mapToObj(number -> kafka.topic("many-" + number, String.class, String.class))
                .toList();
        List<CompletableFuture<EventSnapshot<String, String>>> waiting = topics.stream()
                .map(each -> CompletableFuture.supplyAsync(
                        () -> each.events().await(LONG, snapshot -> snapshot.size() == 2),
                        thread -> new Thread(thread).start()))
                .toList();

        topics.forEach(each -> each.sendValues(List.of(each.name(), "last")));

        assertThat(waiting)
                .allSatisfy(found -> assertThat(values(found.get()))
                        .containsExactly(found.get().topic(), "last"));
    }

    @Test
    void areSeenByEachViewFromTheBeginning() {
        send(0, "value");
        topic.events().records();

        assertThat(kafka.events(topic.name(), STRINGS).records()).hasSize(1);
    }

    @Test
    void areSeenAsTheTypesOfTheView() {
        send(0, "value");

        assertThat(kafka.events(topic.name(), TopicSerdes.of(String.class, byte[].class))
                        .records())
                .extracting(ConsumerRecord::value)
                .containsExactly("value".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void beginWhereTheViewStarts() {
        send(0, "old", "newer");
        send(1, "old too");

        topic.events().startAt(Map.of(0, 1L, 1, 1L));

        assertThat(values()).containsExactly("newer");
    }

    @Test
    void ofAPartitionThatIsLeftOutBeginAtItsBeginning() {
        send(0, "old");
        send(1, "other");

        topic.events().startAt(Map.of(0, 1L));

        assertThat(values()).containsExactly("other");
    }

    @Test
    void beginAnewWhereTheViewStartsAfterReading() {
        send(0, "first", "second");
        topic.events().records();

        topic.events().startAt(Map.of(0, 1L));

        assertThat(values()).containsExactly("second");
    }

    @Test
    void haveTimesSinceTheViewStarted() {
        Instant before = Instant.now();

        topic.events().startAt(Map.of());

        assertThat(topic.events().snapshot().since()).isBetween(before, Instant.now());
    }

    private List<String> notAccountedFor() {
        return topic.events().snapshot().events().stream()
                .filter(event -> !topic.events().isAccountedFor(event))
                .map(event -> event.record().orElseThrow().value())
                .toList();
    }

    @Test
    void areNotAccountedForAtFirst() {
        send(0, "value");

        assertThat(notAccountedFor()).containsExactly("value");
    }

    @Test
    void areAccountedForOneByOne() {
        send(0, "a", "b", "c");

        topic.events().accountFor(List.of(topic.events().snapshot().events().get(1)));

        assertThat(notAccountedFor()).containsExactly("a", "c");
    }

    @Test
    void areAccountedForInTheirPartitionOnly() {
        send(0, "a");
        topic.events().accountFor(topic.events().snapshot().events());

        send(1, "of the same offset");

        assertThat(notAccountedFor()).containsExactly("of the same offset");
    }

    @Test
    void areNotAccountedForAfterTheViewStartsAnew() {
        send(0, "a");
        topic.events().accountFor(topic.events().snapshot().events());

        topic.events().startAt(Map.of());

        assertThat(notAccountedFor()).containsExactly("a");
    }

    @Test
    void ofPartitionsAddedLaterAreSeen() throws Exception {
        topic.events().records();
        kafka.admin()
                .createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(3)))
                .all()
                .get();
        send(2, "in the third");

        assertThat(values()).containsExactly("in the third");
    }

    @Test
    void ofADeletedTopicCanNotBeRead() throws Exception {
        TopicEvents<String, String> events = topic.events();
        kafka.admin().deleteTopics(List.of(topic.name())).all().get();
        Awaitility.await().until(() -> !kafka.admin().listTopics().names().get().contains(topic.name()));

        assertThatThrownBy(events::records)
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith("Events of topic \"ofADeletedTopicCanNotBeRead\" were asked for.\n"
                        + "The cluster has no such topic; it has ");
    }

    @Test
    void canNotBeReadAfterTheClusterIsClosed() {
        TopicEvents<String, String> late;
        try (KafkaCluster closed = KafkaCluster.start()) {
            late = closed.topic("late", String.class, String.class).events();
        }

        assertThatThrownBy(late::records).isInstanceOf(KafkaTestException.class).hasMessage("""
                        Events of topic "late" were asked for.
                        The cluster is closed.
                        Read its events before it is closed.""");
    }

    @Test
    void areNotAwaitedLongerThanTheClusterRuns() throws Exception {
        KafkaCluster closing = KafkaCluster.start();
        TopicEvents<String, String> events =
                closing.topic("closing", String.class, String.class).events();
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<EventSnapshot<String, String>> found =
                CompletableFuture.supplyAsync(() -> events.await(Duration.ofHours(1), snapshot -> {
                    waiting.countDown();
                    return false;
                }));
        waiting.await();

        closing.close();

        assertThatThrownBy(found::get)
                .hasCauseInstanceOf(KafkaTestException.class)
                .cause()
                .hasMessage("""
                        Events of topic "closing" were asked for.
                        The cluster is closed.
                        Read its events before it is closed.""");
    }

    @Test
    void areNotAwaitedByAThreadThatIsInterrupted() throws Exception {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        CountDownLatch waiting = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try {
                topic.events().await(LONG, snapshot -> {
                    waiting.countDown();
                    return false;
                });
            } catch (RuntimeException e) {
                thrown.complete(e);
            }
        });
        thread.start();
        waiting.await();

        thread.interrupt();

        assertThat(thrown.get()).isInstanceOf(KafkaTestException.class).hasMessage("""
                        Events of topic "areNotAwaitedByAThreadThatIsInterrupted" were waited for.
                        The waiting thread was interrupted.
                        See who interrupts it: a timeout of the test may be shorter than that of the assertion.""");
    }

    @Test
    void leaveAThreadThatWasInterruptedInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> topic.events().await(LONG, snapshot -> false)).isInstanceOf(KafkaTestException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void areNotWaitedForAfterTheConditionThrew() {
        assertThatThrownBy(() -> topic.events().await(LONG, snapshot -> {
                    throw new IllegalStateException("mine");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }
}
