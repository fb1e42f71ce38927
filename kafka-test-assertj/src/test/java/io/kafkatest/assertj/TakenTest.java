package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.TestTopic;
import java.util.Collections;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("own-cluster")
class TakenTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void listsGoOnWithAssertJ() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "b");
        topic.send("o-2", "a");

        assertThat(topic).receivesExactly(2).values().containsExactly("b", "a").doesNotHaveDuplicates();
        assertThat(topic).keys().allMatch(key -> key.startsWith("o-"));
        assertThat(topic).records().extracting(ConsumerRecord::offset).containsExactly(0L, 1L);
        assertThat(topic).extracting(event -> event.value() + event.offset()).containsExactly("b0", "a1");
        assertThat(topic).forKey("o-2").values().containsExactly("a");
        assertThat(topic).forKey("o-3").values().isEmpty();
        assertThat(topic).receivesNothingMore();

        assertThat(messageOf(topic, () -> assertThat(topic).as("all").values().contains("c")))
                .isEqualTo("""
                        [all: values of topic payments]\s
                        Expecting ListN:
                          ["b", "a"]
                        to contain:
                          ["c"]
                        but could not find the following element(s):
                          ["c"]
                        """);
    }

    @Test
    void tombstonesAreNull() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendTombstone("o-1");

        assertThat(topic).values().isEqualTo(Collections.singletonList(null));
    }
}
