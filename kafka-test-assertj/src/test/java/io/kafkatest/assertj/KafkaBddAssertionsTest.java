package io.kafkatest.assertj;

import static io.kafkatest.assertj.KafkaBddAssertions.then;
import static io.kafkatest.assertj.KafkaBddAssertions.thenThrownBy;

import io.kafkatest.TestTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KafkaBddAssertionsTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void thenBeginsWhatAssertThatDoes() {
        TestTopic<String, String> topic = kafka.topic();

        then(topic.send("o-1", "25 apples")).hasOffset(0);
        then(topic).receivesExactly(1);
        then(topic.events()).first().hasKey("o-1");
        then(topic.events().records().get(0)).hasValue("25 apples");
        then(topic.events().records().get(0).headers()).hasOnlyHeaders();
        then(new ProducerRecord<>("orders", "25")).hasTopic("orders");
        then(ConsumerRecords.empty()).isEmpty();
        then("all of AssertJ's own").startsWith("all");

        thenThrownBy(() -> then(topic).receivesNothing()).isInstanceOf(AssertionError.class);
    }
}
