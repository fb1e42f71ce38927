package io.kafkatest.samples.quickstart;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.assertj.TopicEventsAssert;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Kafka's quickstart as a test, with Kafka's own clients: write two events into a topic, and read them. */
@KafkaTest(topics = @Topic(value = "quickstart-events", partitions = 1))
class QuickstartTest {

    @BeforeAll
    static void showCluster(KafkaCluster kafka) {
        Printed.cluster(kafka);
    }

    @Test
    void writeEventsAndReadThem(
            Producer<String, String> producer,
            Consumer<String, String> consumer,
            @Topic("quickstart-events") TopicEventsAssert<String, String> events) {
        producer.send(new ProducerRecord<>("quickstart-events", "This is my first event"));
        producer.send(new ProducerRecord<>("quickstart-events", "This is my second event"));

        events.containsExactlyValues("This is my first event", "This is my second event");

        consumer.subscribe(List.of("quickstart-events"));
        List<ConsumerRecord<String, String>> read = new ArrayList<>();
        consumer.poll(ofSeconds(5)).forEach(read::add);

        assertThat(read)
                .extracting(ConsumerRecord::value)
                .containsExactly("This is my first event", "This is my second event");
        Printed.records("A consumer read from quickstart-events", read);
    }
}
