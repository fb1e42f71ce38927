package io.kafkatest.internal.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.testing.ForeignCluster;
import io.kafkatest.testing.ForeignClusterParameter;
import io.kafkatest.testing.Reading;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A user who may do what docs/external.md says, and nothing else. */
@ExtendWith(ForeignClusterParameter.class)
@ResourceLock(ForeignClusterParameter.CLUSTER)
class ExternalPermissionsTest {

    private static final TopicSerdes<String, String> STRINGS = TopicSerdes.of(String.class, String.class);

    @BeforeEach
    void allow(ForeignCluster foreign) throws Exception {
        foreign.allowGuest(
                ours(ResourceType.TOPIC),
                AclOperation.CREATE,
                AclOperation.DELETE,
                AclOperation.DESCRIBE,
                AclOperation.READ,
                AclOperation.WRITE);
        foreign.allowGuest(ours(ResourceType.GROUP), AclOperation.READ, AclOperation.DESCRIBE, AclOperation.DELETE);
        foreign.allowGuest(ours(ResourceType.TRANSACTIONAL_ID), AclOperation.WRITE, AclOperation.DESCRIBE);
    }

    @AfterEach
    void forbid(ForeignCluster foreign) throws Exception {
        foreign.forbidGuest();
    }

    private static ResourcePattern ours(ResourceType type) {
        return new ResourcePattern(type, "kafka-test-", PatternType.PREFIXED);
    }

    @Test
    void isAllowedEnough(ForeignCluster foreign) throws Exception {
        String prefix;
        try (KafkaCluster kafka = ForeignCluster.connect(
                ClusterSpec.defaults(), ForeignCluster.settings(foreign.config("guest", "guest-secret")))) {
            prefix = kafka.nameFor("");
            TestTopic<String, String> orders = kafka.topic("orders", String.class, String.class);
            orders.send("sent");
            try (Producer<String, String> producer = kafka.producer(STRINGS, Map.of("transactional.id", "till"))) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(orders.name(), "committed")).get();
                producer.commitTransaction();
            }
            Consumer<String, String> consumer = kafka.consumer(STRINGS, Map.of("group.id", "readers"));
            consumer.subscribe(List.of(orders.name()));

            assertThat(Reading.values(consumer, 2)).containsExactly("sent", "committed");
            assertThat(orders.events().records())
                    .extracting(ConsumerRecord::value)
                    .containsExactly("sent", "committed");
        }
        foreign.awaitNoneThatBegins(prefix);
    }
}
