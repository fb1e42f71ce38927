package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicCreationTest {

    private static final TopicSerdes<String, String> STRINGS = TopicSerdes.of(String.class, String.class);

    private static KafkaCluster kafka;

    @BeforeAll
    static void start() {
        kafka = KafkaCluster.start();
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    private static TopicDescription describe(String name) throws Exception {
        return kafka.admin().describeTopics(List.of(name)).allTopicNames().get().get(name);
    }

    @Test
    void givesTheTopicItsPartitions() throws Exception {
        kafka.topic(TopicSpec.of("partitioned").withPartitions(5), STRINGS);

        assertThat(describe("partitioned").partitions()).hasSize(5);
    }

    @Test
    void givesTheTopicItsConfigs() throws Exception {
        kafka.topic(TopicSpec.of("configured").withConfig("retention.ms", "12345"), STRINGS);

        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "configured");
        assertThat(kafka.admin()
                        .describeConfigs(List.of(topic))
                        .all()
                        .get()
                        .get(topic)
                        .get("retention.ms")
                        .value())
                .isEqualTo("12345");
    }

    @Test
    void tellsTheTopicsSpec() {
        TopicSpec spec = TopicSpec.of("specified").withPartitions(2);

        assertThat(kafka.topic(spec, STRINGS).spec()).isEqualTo(spec);
    }

    @Test
    void ofOneThatIsThereWithTheSameSettingsFindsIt() {
        TopicSpec spec = TopicSpec.of("again").withPartitions(2).withConfig("cleanup.policy", "compact");
        kafka.topic(spec, STRINGS).send("key", "value");

        assertThat(kafka.topic(spec, STRINGS).events().records()).hasSize(1);
    }

    @Test
    void ofOneThatIsThereWithMorePartitionsIsRefused() {
        kafka.topic(TopicSpec.of("more-partitions").withPartitions(2), STRINGS);

        assertThatThrownBy(() -> kafka.topic("more-partitions", String.class, String.class))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Topic "more-partitions" was to be created as TopicSpec[name=more-partitions, \
                        partitions=1, replicationFactor=1, configs={}].
                        The cluster has it as TopicSpec[name=more-partitions, \
                        partitions=2, replicationFactor=1, configs={}].
                        Ask for it with the same settings, delete it first, or give this one another name.""");
    }

    @Test
    void ofOneThatIsThereWithOtherConfigsIsRefused() {
        kafka.topic(TopicSpec.of("other-configs").withConfig("retention.ms", "1000"), STRINGS);

        assertThatThrownBy(() -> kafka.topic("other-configs", String.class, String.class))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Topic "other-configs" was to be created as TopicSpec[name=other-configs, \
                        partitions=1, replicationFactor=1, configs={}].
                        The cluster has it as TopicSpec[name=other-configs, \
                        partitions=1, replicationFactor=1, configs={retention.ms=1000}].
                        Ask for it with the same settings, delete it first, or give this one another name.""");
    }

    @Test
    void ofMoreReplicasThanBrokersIsRefused() {
        assertThatThrownBy(() -> kafka.topic(TopicSpec.of("replicated").withReplicationFactor(2), STRINGS))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Topic "replicated" was asked for with replication factor 2.
                        The cluster has 1 broker.
                        Lower the replication factor, or ask for a cluster of 2 brokers.""");
    }

    @Test
    void ofAConfigThatKafkaDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> kafka.topic(TopicSpec.of("misconfigured").withConfig("retention", "1"), STRINGS))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Topic "misconfigured" was to be created.
                        The cluster answers: org.apache.kafka.common.errors.InvalidConfigurationException: \
                        Unknown topic config name: retention.
                        See the cause; the cluster's log() tells what its brokers say.""");
    }

    @Test
    void isSeenAtOnceByWhoeverReads() {
        assertThatCode(() -> {
                    for (int i = 0; i < 100; i++) {
                        kafka.topic("fresh-" + i, String.class, String.class)
                                .events()
                                .records();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void isNotNeededForATopicOfTheUsersOwn() throws Exception {
        kafka.admin()
                .createTopics(List.of(new NewTopic("by-the-user", 2, (short) 1)))
                .all()
                .get();

        assertThat(kafka.events("by-the-user", STRINGS).snapshot().endOffsets()).isEqualTo(Map.of(0, 0L, 1, 0L));
    }

    @Test
    void isNeededBeforeEventsAreAskedFor() {
        kafka.topic("shipments", String.class, String.class);

        assertThatThrownBy(() -> kafka.events("shipmets", STRINGS))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageMatching("""
                        Events of topic "shipmets" were asked for\\.
                        The cluster has no such topic; it has \\[.*]( and \\d+ more)?\\.
                        Did you mean "shipments"\\? Otherwise create it first, \
                        or declare it \\(with JUnit: @Topic\\("shipmets"\\)\\)\\.""");
    }
}
