package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("own-cluster")
class TableTest {

    private static final String BEGINNING = "Expecting topic payments to receive, within 100 ms, ";

    private static final String END = """


            Latest value of each key:
              "c-1" = "Bob"
              "c-2" = "Cyd"

            Events since the test began: 5 (all shown)
              partition@offset  after  key  value
              payments-0@0  +n ms  "c-1"  "Ann"
              payments-0@1  +n ms  "c-1"  "Bob"
              payments-0@2  +n ms  "c-2"  "Cyd"
              payments-0@3  +n ms  "c-3"  "Dan"
              payments-0@4  +n ms  "c-3"  null
            Topic payments: 1 partition, end offsets {0: 5}""";

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    private final TestTopic<String, String> customers = kafka.topic();

    private void sendCustomers() {
        customers.send("c-1", "Ann");
        customers.send("c-1", "Bob");
        customers.send("c-2", "Cyd");
        customers.send("c-3", "Dan");
        customers.sendTombstone("c-3");
    }

    @Test
    void entry() {
        sendCustomers();

        assertThat(customers).asTable().containsEntry("c-1", "Bob");
        assertThat(messageOf(
                        customers,
                        () -> assertThat(customers).asTable().within(BRIEFLY).containsEntry("c-1", "Ann")))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, events that leave an entry
                          "c-1" = "Ann"
                        but its latest value is "Bob".

                        Latest value of each key:
                          "c-1" = "Bob"
                          "c-2" = "Cyd"

                        Events since the test began: 5 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "c-1"  "Ann"
                          payments-0@1  +n ms  "c-1"  "Bob"
                          payments-0@2  +n ms  "c-2"  "Cyd"
                          payments-0@3  +n ms  "c-3"  "Dan"
                          payments-0@4  +n ms  "c-3"  null
                        Topic payments: 1 partition, end offsets {0: 5}""");
    }

    @Test
    void key() {
        sendCustomers();

        assertThat(customers).asTable().containsKey("c-2").doesNotContainKey("c-3");
        assertThat(reasonOf(table -> table.containsKey("c-3")))
                .isEqualTo("events that leave an entry for the key \"c-3\"\nbut there is none.");
        assertThat(reasonOf(table -> table.doesNotContainKey("c-2")))
                .isEqualTo("events that leave no entry for the key \"c-2\"\nbut its latest value is \"Cyd\".");
    }

    @Test
    void size() {
        sendCustomers();

        assertThat(customers).asTable().hasSize(2);
        assertThat(kafka.topic()).asTable().isEmpty();
        assertThat(reasonOf(table -> table.hasSize(1)))
                .isEqualTo("events that leave 1 entry\nbut they leave 2 entries.");
        assertThat(reasonOf(TableAssert::isEmpty)).isEqualTo("events that leave 0 entries\nbut they leave 2 entries.");
    }

    @Test
    void exactEntries() {
        sendCustomers();

        assertThat(customers).asTable().containsExactlyEntriesOf(Map.of("c-1", "Bob", "c-2", "Cyd"));
        assertThat(reasonOf(table -> table.containsExactlyEntriesOf(Map.of("c-1", "Ann"))))
                .isEqualTo("""
                        events that leave exactly these entries
                          "c-1" = "Ann"
                        but they leave others
                          "c-1": expected "Ann", was "Bob"
                          "c-2" is not expected""");
    }

    @Test
    void aLaterEventMendsAnEarlierOne() {
        sendCustomers();

        assertThat(WhenSeen.of(customers.events(), 5, () -> customers.send("c-1", "Ann")))
                .asTable()
                .containsEntry("c-1", "Ann");
    }

    @Test
    void aShortWaitLastsThoughItDoesNotHoldAnyMoreForAMoment() {
        customers.send("c-1", "Ann");
        TopicEvents<String, String> undone =
                WhenSeen.orJudged(customers.events(), 1, () -> customers.send("c-1", "Bob"));
        TopicEvents<String, String> mended = WhenSeen.of(undone, 2, () -> customers.send("c-1", "Ann"));

        assertThat(mended).asTable().within(Duration.ofMillis(999)).containsEntry("c-1", "Ann");
        assertThat(customers.events().records()).hasSize(3);
    }

    @Test
    void aKeyInSeveralPartitionsHasNoLatestValue() {
        TestTopic<String, String> several = kafka.topicWithPartitions(2);
        several.event("c-1", "Ann").partition(0).send();
        several.event("c-1", "Bob").partition(1).send();
        several.event("c-2", "Cyd").partition(1).send();

        assertThatThrownBy(() -> assertThat(several).asTable().containsEntry("c-1", "Bob"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The latest value of each key of topic "%s" was asked for.
                        Its events with key "c-1" are in the partitions [0, 1], and Kafka keeps the order of events only within a partition.
                        Narrow it first, with forPartition(number), or call anySatisfy(...).""".formatted(several.name()));
        assertThat(several).asTable().containsEntry("c-2", "Cyd");
        assertThat(several).forPartition(1).asTable().containsEntry("c-1", "Bob");
    }

    @Test
    void whatATableIsAboutIsAccountedFor() {
        customers.send("c-1", "Ann");
        customers.send("c-2", "Cyd");

        assertThat(customers).asTable().containsEntry("c-1", "Ann");
        assertThat(customers).forKey("c-1").receivesNothingMore();
        assertThat(messageOf(customers, () -> assertThat(customers).receivesNothingMore()))
                .isEqualTo("""
                        Expecting topic payments to have received nothing more than what was asserted before
                        but it received 1 event
                          payments-0@1  +n ms  key="c-2"  value="Cyd"

                        Events since the test began: 2 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "c-1"  "Ann"
                          payments-0@1  +n ms  "c-2"  "Cyd"
                        Topic payments: 1 partition, end offsets {0: 2}""");
        assertThat(customers).asTable().hasSize(2);
        assertThat(customers).receivesNothingMore();
    }

    /** What differs between the failures; the rest is checked here. */
    private String reasonOf(Consumer<TableAssert<String, String>> assertion) {
        String message = messageOf(
                customers,
                () -> assertion.accept(assertThat(customers).asTable().within(BRIEFLY)));
        assertThat(message).startsWith(BEGINNING).endsWith(END);
        return message.substring(BEGINNING.length(), message.length() - END.length());
    }
}
