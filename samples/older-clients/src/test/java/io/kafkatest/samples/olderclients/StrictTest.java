package io.kafkatest.samples.olderclients;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static java.time.Duration.ofSeconds;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Strictness;
import io.kafkatest.junit5.Topic;
import io.kafkatest.junit5.TopicRole;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.Test;

/** What a strict test leaves behind can be found out with older clients too. */
@KafkaTest(strict = Strictness.ON)
class StrictTest {

    @Topic
    TestTopic<String, Order> orders;

    @Topic(role = TopicRole.DEAD_LETTERS)
    TestTopic<String, Order> deadLetters;

    @Test
    void leavesNothing(KafkaCluster kafka, Consumer<String, Order> consumer) {
        orders.send("o-1", new Order("o-1", 25));
        kafka.producer(String.class, Order.class).close();

        consumer.subscribe(List.of(orders.name()));
        assertThat(consumer.poll(ofSeconds(5))).hasSize(1);
    }
}
