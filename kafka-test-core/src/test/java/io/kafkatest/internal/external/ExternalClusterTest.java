package io.kafkatest.internal.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.kafkatest.Broker;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import io.kafkatest.spi.ClusterLease;
import io.kafkatest.spi.ClusterPool;
import io.kafkatest.spi.ClusterTopics;
import io.kafkatest.testing.ForeignCluster;
import io.kafkatest.testing.ForeignClusterParameter;
import io.kafkatest.testing.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A cluster that runs already, as a test sees it. */
@ExtendWith(ForeignClusterParameter.class)
@ResourceLock(ForeignClusterParameter.CLUSTER)
class ExternalClusterTest {

    private static final String PREFIX = "kafka-test-\\d{8}T\\d{6}Z-[0-9a-f]{8}-";

    private static final TopicSerdes<String, String> STRINGS = TopicSerdes.of(String.class, String.class);

    private static KafkaCluster kafka;

    @BeforeAll
    static void connect(ForeignCluster foreign) {
        kafka = foreign.connect();
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    @Test
    void isTheOneThatTheSettingsName(ForeignCluster foreign) throws Exception {
        assertThat(kafka.bootstrapServers()).isEqualTo(foreign.servers());
        assertThat(kafka.clusterId())
                .isEqualTo(foreign.admin().describeCluster().clusterId().get());
        assertThat(kafka.brokers()).extracting(Broker::address).containsExactly(foreign.servers());
        assertThat(kafka.spec())
                .isEqualTo(ClusterSpec.builder().runOn(RunOn.EXTERNAL).build());
    }

    @Test
    void tellsTheReleaseItIsOf() {
        assertThat(kafka.version()).isEqualTo("4.3");
        assertThat(kafka).hasToString("Kafka 4.3 at " + kafka.bootstrapServers());
    }

    @Test
    void givesTopicsNamesThatAreThisRunsOnly(ForeignCluster foreign) throws Exception {
        TestTopic<String, String> payments = kafka.topic("payments", String.class, String.class);

        assertThat(payments.name()).matches(PREFIX + "payments").isEqualTo(kafka.nameFor("payments"));
        assertThat(payments.spec().name()).isEqualTo(payments.name());
        assertThat(foreign.topics()).contains(payments.name()).doesNotContain("payments");
    }

    @Test
    void keepsANameThatIsThisRunsAlready() {
        TestTopic<String, String> once = kafka.topic("once", String.class, String.class);

        assertThat(kafka.topic(once.name(), String.class, String.class).name()).isEqualTo(once.name());
    }

    @Test
    void showsTheEventsOfATopic() {
        TestTopic<String, String> orders = kafka.topic("orders", String.class, String.class);

        orders.send("o-1", "25 apples");

        assertThat(orders.events().records())
                .extracting(ConsumerRecord::topic, ConsumerRecord::value)
                .containsExactly(tuple(orders.name(), "25 apples"));
    }

    @Test
    void showsTheEventsOfATopicOfOthersByTheNameItHas(ForeignCluster foreign) throws Exception {
        foreign.create("theirs");
        try (Producer<String, String> producer = kafka.producer(String.class, String.class)) {
            producer.send(new ProducerRecord<>("theirs", "25 apples")).get();
        }

        assertThat(kafka.events("theirs", STRINGS).records())
                .extracting(ConsumerRecord::value)
                .containsExactly("25 apples");
        foreign.delete("theirs");
    }

    @Test
    void knowsWhichTopicIsMeantByItsNameInTheTest() {
        TestTopic<String, String> refunds = kafka.topic("refunds", String.class, String.class);

        assertThatThrownBy(() -> kafka.events("refunds", STRINGS))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith("Events of topic \"refunds\" were asked for.\n")
                .hasMessageContaining("\nDid you mean \"" + refunds.name() + "\"? Otherwise create it first,");
    }

    @Test
    void givesConsumersGroupsThatAreThisRunsOnly() {
        try (Consumer<String, String> given = kafka.consumer(STRINGS, Map.of("group.id", "billing"));
                Consumer<String, String> named = kafka.consumer(STRINGS, Map.of("group.id", kafka.nameFor("billing")));
                Consumer<String, String> own = kafka.consumer(String.class, String.class)) {
            assertThat(given.groupMetadata().groupId()).isEqualTo(kafka.nameFor("billing"));
            assertThat(named.groupMetadata().groupId()).isEqualTo(kafka.nameFor("billing"));
            assertThat(own.groupMetadata().groupId()).startsWith(kafka.nameFor(""));
        }
    }

    @Test
    void givesProducersTransactionalIdsThatAreThisRunsOnly(ForeignCluster foreign) throws Exception {
        try (Producer<String, String> producer = kafka.producer(STRINGS, Map.of("transactional.id", "till"))) {
            producer.initTransactions();

            assertThat(foreign.admin().listTransactions().all().get())
                    .extracting(TransactionListing::transactionalId)
                    .contains(kafka.nameFor("till"))
                    .doesNotContain("till");
        }
    }

    @Test
    void givesWhoMakesClientsThePropertiesItIsReachedWith(ForeignCluster foreign) throws Exception {
        Map<String, Object> config = kafka.clientConfig();

        assertThat(config).containsAllEntriesOf(foreign.config("tester", "tester-secret"));
        try (Admin admin = Admin.create(config)) {
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(kafka.clusterId());
        }
    }

    @Test
    void givesTestsAtTheSameTimeNamesOfTheirOwn(ForeignCluster foreign) {
        try (KafkaCluster other = foreign.connect()) {
            TestTopic<String, String> theirs = other.topic("shared", String.class, String.class);
            TestTopic<String, String> ours = kafka.topic("shared", String.class, String.class);
            theirs.send("theirs");
            ours.send("ours");

            assertThat(theirs.events().records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly("theirs");
            assertThat(ours.events().records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly("ours");
        }
    }

    @Test
    void letsATopicsNameBeAsLongAsThePrefixLeaves() {
        String longest = "x".repeat(249 - kafka.nameFor("").length());

        assertThat(kafka.topic(longest, String.class, String.class).name()).hasSize(249);
    }

    @Test
    void refusesATopicsNameThatIsTooLongWithThePrefix() {
        String prefix = kafka.nameFor("");
        String tooLong = "x".repeat(250 - prefix.length());

        assertThatThrownBy(() -> kafka.topic(tooLong, String.class, String.class))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("A topic named \"" + tooLong + "\" was asked for.\n"
                        + "The cluster is not the test's own, so the name begins with " + prefix
                        + " there, and has 250 characters; Kafka allows 249.\n"
                        + "Use at most " + (249 - prefix.length()) + " characters.");
    }

    @Test
    void createsTopicsEmptyWithoutTouchingThoseOfOthers(ForeignCluster foreign) throws Exception {
        foreign.create("accounts");
        ClusterTopics topics = ClusterTopics.of(kafka);
        TopicSpec accounts = TopicSpec.of("accounts").withPartitions(2);

        topics.createEmpty(List.of(accounts));
        topics.deleteSoon(List.of("accounts"));
        topics.createEmpty(List.of(accounts));

        String name = topics.named(accounts).name();
        assertThat(topics.endOffsets(List.of("accounts", name)))
                .isEqualTo(Map.of("accounts", Map.of(0, 0L), name, Map.of(0, 0L, 1, 0L)));
        foreign.delete("accounts");
    }

    @Test
    void startsGroupsOfThisRun(ForeignCluster foreign) throws Exception {
        TestTopic<String, String> topic = kafka.topic("begun", String.class, String.class);
        topic.send("old");

        ClusterTopics.of(kafka).startGroupAt("late", ClusterTopics.of(kafka).endOffsets(List.of(topic.name())));

        assertThat(foreign.groups()).contains(kafka.nameFor("late")).doesNotContain("late");
        topic.send("new");
        try (Consumer<String, String> consumer = kafka.consumer(STRINGS, Map.of("group.id", "late"))) {
            consumer.subscribe(List.of(topic.name()));
            assertThat(Reading.values(consumer, 1)).containsExactly("new");
        }
    }

    @Test
    void saysWhatAUserMayNotDo(ForeignCluster foreign) {
        Map<String, String> settings = ForeignCluster.settings(foreign.config("guest", "guest-secret"));
        try (KafkaCluster restricted = ForeignCluster.connect(ClusterSpec.defaults(), settings)) {
            String name = restricted.nameFor("forbidden");

            assertThatThrownBy(() -> restricted.topic("forbidden", String.class, String.class))
                    .isInstanceOf(KafkaTestException.class)
                    .hasMessage("Topic \"" + name + "\" was to be created.\n"
                            + "The cluster answers: org.apache.kafka.common.errors.TopicAuthorizationException:"
                            + " Authorization failed.\n"
                            + "See the cause; the cluster's log() tells what its brokers say.");
        }
    }

    @Test
    void isSharedByWhoNamesTheSameOne(ForeignCluster foreign) {
        ClusterPool pool = ClusterPool.ofThisJvm();
        Map<String, String> other = foreign.settings();
        other.put("kafka-test.external.client.id", "other");
        try (ClusterLease one = lease(pool, foreign.settings());
                ClusterLease same = lease(pool, foreign.settings());
                ClusterLease another = lease(pool, other)) {
            assertThat(one.cluster()).isSameAs(same.cluster()).isNotSameAs(another.cluster());
        }
    }

    private static ClusterLease lease(ClusterPool pool, Map<String, String> settings) {
        return pool.lease(ClusterSpec.defaults(), Set.of(), ForeignCluster.read(settings));
    }
}
