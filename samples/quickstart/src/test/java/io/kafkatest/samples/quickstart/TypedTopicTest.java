package io.kafkatest.samples.quickstart;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.TestTopic;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import org.junit.jupiter.api.Test;

/** Typed topics, in place of Kafka's clients: each test has new ones, and Kafka's serdes fit the types. */
@KafkaTest
class TypedTopicTest {

    @Topic(partitions = 3)
    TestTopic<String, Integer> amounts;

    @Test
    void keysValuesAndHeaders() {
        amounts.send("apples", 25);
        amounts.event("pears", 9).header("trace-id", "abc").send();

        assertThat(amounts)
                .containsKeys("apples", "pears")
                .receives(event -> event.hasKey("pears").hasValue(9).hasHeader("trace-id", "abc"))
                .receivesNothingMore();
        Printed.records(
                "A test topic of three partitions, " + amounts.name(),
                amounts.events().records());
    }

    @Test
    void orderOfAKey() {
        amounts.send("apples", 1);
        amounts.send("pears", 7);
        amounts.send("apples", 2);

        assertThat(amounts).forKey("apples").containsExactlyValues(1, 2);
    }
}
