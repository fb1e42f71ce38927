package io.kafkatest.samples.quickstart;

// tag::first-test[]
import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.TestTopic;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import org.junit.jupiter.api.Test;

@KafkaTest
class TwoEventsTest {

    @Test
    void arriveInOrder(@Topic TestTopic<String, String> events) {
        events.send("This is my first event");
        events.send("This is my second event");

        assertThat(events).containsExactlyValues("This is my first event", "This is my second event");
    }
}
// end::first-test[]
