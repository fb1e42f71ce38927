package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;

import io.kafkatest.TestTopic;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("own-cluster")
class DuplicatesTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void noneOfAKey() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "created");
        topic.send("o-2", "created");

        assertThat(topic).receivesAtLeast(2).hasNoDuplicateKeys();

        topic.send("o-1", "paid");
        assertThat(messageOf(topic, () -> assertThat(topic).hasNoDuplicateKeys()))
                .isEqualTo("""
                        Expecting topic payments to have received no key twice
                        but it received 1 key several times.

                        2 with the key "o-1":
                          payments-0@0  +n ms  key="o-1"  value="created"
                          payments-0@2  +n ms  key="o-1"  value="paid"

                        Events since the test began: 3 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "created"
                          payments-0@1  +n ms  "o-2"  "created"
                          payments-0@2  +n ms  "o-1"  "paid"
                        Topic payments: 1 partition, end offsets {0: 3}""");
    }

    @Test
    void noneOfAnId() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("25 apples", "9 pears"));

        assertThat(topic).hasNoDuplicates(event -> event.value().charAt(0));

        topic.sendValues(List.of("9 plums"));
        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .hasNoDuplicates(event -> event.value().charAt(0))))
                .startsWith("""
                        Expecting topic payments to have received no id twice
                        but it received 1 id several times.

                        2 with the id '9':
                          payments-0@1  +n ms  key=null  value="9 pears"
                          payments-0@2  +n ms  key=null  value="9 plums"
                        """);
    }

    @Test
    void noTombstones() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "created");

        assertThat(topic).receivesNoTombstones();

        topic.sendTombstone("o-1");
        assertThat(messageOf(topic, () -> assertThat(topic).receivesNoTombstones()))
                .startsWith("""
                        Expecting topic payments to have received no tombstone
                        but it received 1 event
                          payments-0@1  +n ms  key="o-1"  value=null
                        """);
    }

    @Test
    void noneSatisfy() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("25 apples", "9 apples"));

        assertThat(topic).noneSatisfy(event -> assertThat(event.value()).endsWith("pears"));
        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .noneSatisfy(event -> assertThat(event.value()).startsWith("9"))))
                .isEqualTo("""
                        Expecting topic payments to have received no event that satisfies the requirements
                        but 1 of 2 does
                          payments-0@1  +n ms  key=null  value="9 apples"

                        Events since the test began: 2 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  null  "25 apples"
                          payments-0@1  +n ms  null  "9 apples"
                        Topic payments: 1 partition, end offsets {0: 2}""");
    }
}
