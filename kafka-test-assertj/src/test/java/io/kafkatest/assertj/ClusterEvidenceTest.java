package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(20)
class ClusterEvidenceTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void theGroupsAtWorkAreShownWithTheirLag() {
        TestTopic<String, String> orders = kafka.topic();
        TestTopic<String, String> payments = kafka.topic();
        orders.sendValues(List.of("a", "b", "c"));
        payments.send("o-1", "25");
        try (Consumer<String, String> audit = consumer("audit");
                Consumer<String, String> service = consumer("order-service")) {
            audit.commitSync(Map.of(new TopicPartition(payments.name(), 0), new OffsetAndMetadata(1)));
            service.subscribe(List.of(orders.name()));
            pollUntilRecords(service);
            service.commitSync(Map.of(new TopicPartition(orders.name(), 0), new OffsetAndMetadata(1)));

            assertThat(messageOf(payments, () -> assertThat(payments).receivesNothing()))
                    .endsWith("""
                            Topic payments: 1 partition, end offsets {0: 1}
                            Consumer groups: audit Empty, 0 members, lag 0 on payments
                                             order-service Stable, 1 member, lag 2 on %s""".formatted(orders.name()));
        }
    }

    private static Consumer<String, String> consumer(String group) {
        return kafka.cluster()
                .consumer(
                        TopicSerdes.of(String.class, String.class),
                        Map.of(ConsumerConfig.GROUP_ID_CONFIG, group, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false));
    }

    private static void pollUntilRecords(Consumer<String, String> consumer) {
        ConsumerRecords<String, String> records = ConsumerRecords.empty();
        while (records.isEmpty()) {
            records = consumer.poll(Duration.ofSeconds(1));
        }
    }
}
