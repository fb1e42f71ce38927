package io.kafkatest.internal.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.testing.ForeignCluster;
import io.kafkatest.testing.ForeignClusterParameter;
import io.kafkatest.testing.ForkedJvm;
import io.kafkatest.testing.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left on a cluster that runs already when a run has ended: nothing of its own, and all of everybody else's. */
@ExtendWith(ForeignClusterParameter.class)
@ResourceLock(ForeignClusterParameter.CLUSTER)
class ExternalEndTest {

    private static final TopicSerdes<String, String> STRINGS = TopicSerdes.of(String.class, String.class);

    /** As a run would have named its things that began long ago. */
    private static final String OTHER_RUN = "kafka-test-20240229T235959Z-1c0ffee9-";

    @Test
    void isNothingOfWhatItMade(ForeignCluster foreign) throws Exception {
        String prefix;
        try (KafkaCluster kafka = foreign.connect()) {
            prefix = kafka.nameFor("");
            kafka.topic("orders", String.class, String.class).send("25 apples");
            kafka.topic("payments", String.class, String.class);
        }

        foreign.awaitNoneThatBegins(prefix);
    }

    @Test
    void isNoGroupThatStillHasMembers(ForeignCluster foreign) throws Exception {
        String prefix;
        try (KafkaCluster kafka = foreign.connect()) {
            prefix = kafka.nameFor("");
            TestTopic<String, String> orders = kafka.topic("orders", String.class, String.class);
            orders.send("25 apples");
            Consumer<String, String> consumer = kafka.consumer(STRINGS, Map.of("group.id", "readers"));
            consumer.subscribe(List.of(orders.name()));
            assertThat(Reading.values(consumer, 1)).containsExactly("25 apples");
            assertThat(foreign.thatBegin(prefix)).contains(prefix + "readers");
        }

        foreign.awaitNoneThatBegins(prefix);
    }

    @Test
    void isNoShareGroup(ForeignCluster foreign) throws Exception {
        String prefix;
        try (KafkaCluster kafka = foreign.connect()) {
            prefix = kafka.nameFor("");
            TestTopic<String, String> orders = kafka.topic("orders", String.class, String.class);
            Map<String, Object> config = kafka.clientConfig();
            config.put("group.id", kafka.nameFor("sharers"));
            try (var consumer = new KafkaShareConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
                consumer.subscribe(List.of(orders.name()));
                Awaitility.await().until(() -> {
                    consumer.poll(Duration.ofMillis(100));
                    return foreign.groups().contains(kafka.nameFor("sharers"));
                });
            }
        }

        foreign.awaitNoneThatBegins(prefix);
    }

    /** Such as Kafka Streams makes for an application whose id is this run's. */
    @Test
    void isNoTopicThatSomebodyElseMadeInItsName(ForeignCluster foreign) throws Exception {
        String prefix;
        try (KafkaCluster kafka = foreign.connect()) {
            prefix = kafka.nameFor("");
            foreign.create(kafka.nameFor("word-count") + "-counts-changelog");
        }

        foreign.awaitNoneThatBegins(prefix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka-test",
                "kafka-test-foo",
                "kafka-test-20240229T235959Z",
                "kafka-test-20240229T235959Z-1c0ffee9",
                "my-kafka-test-20240229T235959Z-1c0ffee9-orders",
                OTHER_RUN + "orders",
                "foreign-orders"
            })
    void isAllThatOthersMade(String name, ForeignCluster foreign) throws Exception {
        foreign.create(name);

        try (KafkaCluster kafka = foreign.connect()) {
            kafka.topic("orders", String.class, String.class).send("25 apples");
        }

        assertThat(foreign.topics()).contains(name);
        assertThat(foreign.groups()).contains(name);
        foreign.delete(name);
    }

    @Test
    void isWhatItMayNotDeleteAndNoFailure(ForeignCluster foreign) throws Exception {
        foreign.allowGuest(
                new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL),
                AclOperation.CREATE,
                AclOperation.DESCRIBE);
        Map<String, String> settings = ForeignCluster.settings(foreign.config("guest", "guest-secret"));
        KafkaCluster kafka = ForeignCluster.connect(ClusterSpec.defaults(), settings);
        String orders = kafka.topic("orders", String.class, String.class).name();

        kafka.close();

        assertThat(foreign.topics()).contains(orders);
        foreign.forbidGuest();
        foreign.admin().deleteTopics(List.of(orders)).all().get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "exit"})
    void isNothingWhenTheJvmEnds(String how, ForeignCluster foreign) throws Exception {
        try (ForkedJvm jvm = run(foreign).start(how)) {
            String prefix = jvm.readLine();
            ForkedJvm.End end = jvm.end();

            assertThat(end.status()).as(end.toString()).isZero();
            foreign.awaitNoneThatBegins(prefix);
        }
    }

    @Test
    void isNothingWhenTheJvmIsToldToEnd(ForeignCluster foreign) throws Exception {
        try (ForkedJvm jvm = run(foreign).start("poll")) {
            String prefix = jvm.readLine();

            jvm.terminate();

            jvm.end();
            foreign.awaitNoneThatBegins(prefix);
        }
    }

    private static ForkedJvm.Builder run(ForeignCluster foreign) {
        ForkedJvm.Builder builder = ForkedJvm.of(RunMain.class);
        foreign.settings().forEach((name, value) -> builder.option("-D" + name + "=" + value));
        return builder;
    }
}
