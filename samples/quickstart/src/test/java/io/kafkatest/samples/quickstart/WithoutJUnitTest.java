package io.kafkatest.samples.quickstart;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.KafkaCluster;
import org.junit.jupiter.api.Test;

/** A cluster needs no annotation: it can be started and closed anywhere. */
class WithoutJUnitTest {

    @Test
    void aClusterOfItsOwn() {
        // tag::without-junit[]
        try (var kafka = KafkaCluster.start()) {
            var events = kafka.topic("quickstart-events", String.class, String.class);
            events.send("This is my first event");

            assertThat(events).containsExactlyValues("This is my first event");
        }
        // end::without-junit[]
    }
}
