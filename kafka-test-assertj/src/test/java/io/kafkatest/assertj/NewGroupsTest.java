package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Groups that only brokers of Kafka 4 have. */
@Tag("own-cluster")
@Timeout(30)
class NewGroupsTest {

    private static KafkaCluster kafka;

    @BeforeAll
    static void start() {
        kafka = KafkaCluster.start(ClusterSpec.builder()
                .version(AppInfoParser.getVersion())
                .mode(ClusterMode.KRAFT)
                .build());
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void aGroupOfTheNewProtocol() {
        TestTopic<String, String> orders =
                kafka.topic(TopicSpec.of("in-new-hands").withPartitions(2), TopicSerdes.of(String.class, String.class));
        orders.event("o-1", "a").partition(0).send();
        Map<String, Object> config = Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                "new-service",
                ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                "consumer",
                ConsumerConfig.CLIENT_ID_CONFIG,
                "me",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (Consumer<String, String> consumer = kafka.consumer(TopicSerdes.of(String.class, String.class), config)) {
            consumer.subscribe(List.of(orders.name()));
            while (consumer.poll(Duration.ofMillis(100)).isEmpty()) {
                // until it is assigned something
            }

            assertThat(kafka).group("new-service").isReady(orders).hasMembers(1);
            assertThat(messageOf(
                            orders,
                            () -> assertThat(kafka)
                                    .group("new-service")
                                    .within(BRIEFLY)
                                    .hasCaughtUp(orders)))
                    .isEqualTo("""
                            Expecting group new-service, within 100 ms, to have caught up with payments
                            but it has 1 offset left to read.

                            Consumer group new-service: Stable
                            Members: 1
                              client  host  assigned
                              me  127.0.0.1  payments-0, payments-1
                            Lag: 1
                              partition  committed  end  lag
                              payments-0  nothing  1  1
                              payments-1  nothing  0  0""");

            consumer.commitSync();

            assertThat(kafka).group("new-service").hasCaughtUp(orders);
        }
    }

    @Test
    void aShareGroup() throws Exception {
        TestTopic<String, String> orders = kafka.topic("in-many-hands", String.class, String.class);
        orders.sendValues(List.of("a", "b"));
        ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, "sharing");
        kafka.admin()
                .incrementalAlterConfigs(Map.of(
                        group,
                        List.of(new AlterConfigOp(
                                new ConfigEntry("share.auto.offset.reset", "earliest"), AlterConfigOp.OpType.SET))))
                .all()
                .get();
        Map<String, Object> config = kafka.clientConfig();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, "sharing");
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "me");
        try (KafkaShareConsumer<String, String> consumer =
                new KafkaShareConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(orders.name()));
            while (consumer.poll(Duration.ofMillis(100)).isEmpty()) {
                // until it is given something
            }

            assertThat(kafka)
                    .group("sharing")
                    .exists()
                    .isReady(orders)
                    .hasMembers(1)
                    .hasState(GroupState.STABLE);
            assertThat(messageOf(
                            orders,
                            () -> assertThat(kafka)
                                    .group("sharing")
                                    .within(BRIEFLY)
                                    .hasCaughtUp(orders)))
                    .isEqualTo("""
                            Expecting group sharing, within 100 ms, to have caught up with payments
                            but it has 2 offsets left to read.

                            Share group sharing: Stable
                            Members: 1
                              client  host  assigned
                              me  127.0.0.1  payments-0
                            Lag: 2
                              partition  committed  end  lag
                              payments-0  nothing  2  2""");

            consumer.commitSync();

            assertThat(kafka).group("sharing").hasCaughtUp(orders);
        }
    }
}
