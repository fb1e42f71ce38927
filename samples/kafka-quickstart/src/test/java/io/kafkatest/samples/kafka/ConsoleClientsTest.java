package io.kafkatest.samples.kafka;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import org.junit.jupiter.api.Test;

/** Kafka's quickstart, steps 2 and 3: write some events into the topic, and read them, with the console clients. */
@KafkaTest(topics = @Topic(value = "quickstart-events", partitions = 1))
class ConsoleClientsTest {

    @Test
    void writeEventsAndReadThem(KafkaCluster kafka) {
        kafka.tool("kafka-console-producer", "--topic", "quickstart-events")
                .stdin("This is my first event", "This is my second event")
                .run();

        String read = kafka.tool(
                        "kafka-console-consumer",
                        "--topic",
                        "quickstart-events",
                        "--from-beginning",
                        "--max-messages",
                        "2")
                .run()
                .stdout();

        assertThat(read.lines()).containsExactly("This is my first event", "This is my second event");
        assertThat(kafka, "quickstart-events", String.class, String.class)
                .containsExactlyValues("This is my first event", "This is my second event");
    }
}
