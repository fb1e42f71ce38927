package io.kafkatest.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import io.kafkatest.testing.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClusterTopicsTest {

    private static final TopicSerdes<String, String> STRINGS = TopicSerdes.of(String.class, String.class);

    private static KafkaCluster kafka;
    private static ClusterTopics topics;

    @BeforeAll
    static void start() {
        kafka = KafkaCluster.start();
        topics = ClusterTopics.of(kafka);
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    private static TestTopic<String, String> open(TopicSpec spec) {
        return topics.open(spec, STRINGS, Duration.ofSeconds(7));
    }

    @Test
    void areCreatedManyAtOnce() throws Exception {
        List<TopicSpec> specs = IntStream.range(0, 10)
                .mapToObj(number -> TopicSpec.of("at-once-" + number).withPartitions(2))
                .toList();

        topics.createEmpty(specs);

        assertThat(kafka.admin().listTopics().names().get())
                .containsAll(specs.stream().map(TopicSpec::name).toList());
    }

    @Test
    void areNoneOfNone() {
        topics.createEmpty(List.of());

        assertThat(topics.endOffsets(List.of())).isEmpty();
    }

    @Test
    void areEmptyWhenCreatedAgain() {
        TopicSpec spec = TopicSpec.of("empty-again");
        for (int round = 0; round < 20; round++) {
            topics.createEmpty(List.of(spec));
            TestTopic<String, String> topic = open(spec);
            assertThat(topic.events().records()).isEmpty();

            topic.sendValues(List.of("round-" + round, "x"));

            assertThat(topic.events().records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly("round-" + round, "x");
        }
    }

    @Test
    void areAsDeclaredWhenCreatedAgain() throws Exception {
        topics.createEmpty(List.of(TopicSpec.of("declared-again").withPartitions(3)));

        topics.createEmpty(List.of(TopicSpec.of("declared-again").withPartitions(1)));

        assertThat(topics.endOffsets(List.of("declared-again"))).isEqualTo(Map.of("declared-again", Map.of(0, 0L)));
    }

    @Test
    void areCreatedAgainBesideNewOnes() {
        topics.createEmpty(List.of(TopicSpec.of("beside-old")));

        topics.createEmpty(List.of(TopicSpec.of("beside-old"), TopicSpec.of("beside-new")));

        assertThat(topics.endOffsets(List.of("beside-old", "beside-new"))).hasSize(2);
    }

    @Test
    void areRefusedForTheirReplicationFactor() {
        assertThatThrownBy(
                        () -> topics.createEmpty(List.of(TopicSpec.of("lonely").withReplicationFactor(3))))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Topic "lonely" was asked for with replication factor 3.
                        The cluster has 1 broker.
                        Lower the replication factor, or ask for a cluster of 3 brokers.""");
    }

    @Test
    void areRefusedForTheirConfigs() {
        assertThatThrownBy(() -> topics.createEmpty(List.of(TopicSpec.of("odd").withConfig("cleanup.policy", "shred"))))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Topic "odd" was to be created.
                        The cluster answers: org.apache.kafka.common.errors.InvalidConfigurationException: \
                        Invalid value shred for configuration cleanup.policy: \
                        String must be one of: compact, delete.
                        See the cause; the cluster's log() tells what its brokers say.""");
    }

    @Test
    void areSeenByNameSinceTheTestBegan() throws Exception {
        TopicSpec spec = TopicSpec.of("of-several-tests").withPartitions(2);
        topics.createEmpty(List.of(spec));
        TestTopic<String, String> topic = open(spec);
        topic.event("k", "of an earlier test").partition(1).send();

        try (AutoCloseable test = topics.beginTest(topics.endOffsets(List.of(spec.name())))) {
            assertThat(test).isNotNull();
            topic.event("k", "of the test").partition(1).send();

            assertThat(kafka.events(spec.name(), STRINGS).records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly("of the test");
        }

        topics.createEmpty(List.of(spec));
        open(spec).event("k", "anew").partition(1).send();
        assertThat(kafka.events(spec.name(), STRINGS).records())
                .extracting(ConsumerRecord::value)
                .containsExactly("anew");
    }

    @Test
    void areUsedByTestsOfWhichTheFirstOneCounts() throws Exception {
        try (KafkaCluster own = KafkaCluster.start()) {
            ClusterWatch watch = ClusterWatch.of(own);
            Instant started = watch.testBegan();
            AutoCloseable first = ClusterTopics.of(own).beginTest(Map.of());
            Instant began = watch.testBegan();
            AutoCloseable second = ClusterTopics.of(own).beginTest(Map.of());

            assertThat(began).isAfterOrEqualTo(started);
            assertThat(watch.testBegan()).isEqualTo(began);
            first.close();
            assertThat(watch.testBegan()).isAfterOrEqualTo(began);
            second.close();
            assertThat(watch.testBegan()).isAfterOrEqualTo(began);
        }
    }

    @Test
    void areDeletedSoon() {
        topics.createEmpty(List.of(TopicSpec.of("short-lived")));

        topics.deleteSoon(List.of("short-lived"));

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(kafka.admin().listTopics().names().get()).doesNotContain("short-lived"));
    }

    @Test
    void areRememberedAsCreatedWhileTheyAreStillBeingDeleted() {
        topics.createEmpty(List.of(TopicSpec.of("remembered")));

        topics.deleteSoon(List.of("remembered"));

        assertThat(ClusterWatch.of(kafka).createdTopics()).contains("remembered");
    }

    @Test
    void areCreatedWhileTheyAreStillBeingDeleted() {
        TopicSpec spec = TopicSpec.of("crossed");
        topics.createEmpty(List.of(spec));
        open(spec).send("old");

        topics.deleteSoon(List.of("crossed"));
        topics.createEmpty(List.of(spec));

        assertThat(open(spec).events().records()).isEmpty();
    }

    @Test
    void tellWhereTheyEnd() {
        TopicSpec spec = TopicSpec.of("ending").withPartitions(2);
        topics.createEmpty(List.of(spec));
        open(spec).event("key", "value").partition(1).send();

        assertThat(topics.endOffsets(List.of("ending"))).isEqualTo(Map.of("ending", Map.of(0, 0L, 1, 1L)));
    }

    @Test
    void letAGroupBeginWhereItIsTold() {
        TopicSpec spec = TopicSpec.of("begun");
        topics.createEmpty(List.of(spec));
        open(spec).sendValues(List.of("old", "older"));
        topics.startGroupAt("begins-late", topics.endOffsets(List.of("begun")));
        open(spec).send("new");

        try (Consumer<String, String> consumer = kafka.consumer(STRINGS, Map.of("group.id", "begins-late"))) {
            consumer.subscribe(List.of("begun"));

            assertThat(Reading.values(consumer, 1)).containsExactly("new");
        }
    }

    @Test
    void areOpenedWithATimeout() {
        TopicSpec spec = TopicSpec.of("timed");
        topics.createEmpty(List.of(spec));

        assertThat(open(spec).events().timeout()).isEqualTo(Duration.ofSeconds(7));
    }
}
