package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NavigationTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void leadsToOneEvent() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("a", "b", "c"));

        assertThat(topic).first().hasValue("a");
        assertThat(topic).element(1).hasValue("b");
        assertThat(topic).last().hasValue("c");
    }

    @Test
    void toTheFirstFailsIfNoneComes() {
        TestTopic<String, String> topic = kafka.topic();

        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).first()))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, a first event
                        but it received none.

                        Events since the test began: none
                        Topic payments: 1 partition, end offsets {0: 0}""");
    }

    @Test
    void toTheLastFailsIfNoneComes() {
        TestTopic<String, String> topic = kafka.topic();

        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).last()))
                .startsWith("""
                        Expecting topic payments to receive, within 100 ms, a last event
                        but it received none.
                        """);
    }

    @Test
    @Tag("own-cluster")
    void toAnIndexFailsIfTooFewCome() {
        TestTopic<String, String> topic = kafka.topic();
        topic.send("o-1", "a");

        assertThat(messageOf(topic, () -> assertThat(topic).within(BRIEFLY).element(1)))
                .isEqualTo("""
                        Expecting topic payments to receive, within 100 ms, an event at index 1
                        but it received only 1.

                        Events since the test began: 1 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "a"
                        Topic payments: 1 partition, end offsets {0: 1}""");
    }

    @Test
    void toANegativeIndexIsRefused() {
        assertThatThrownBy(() -> assertThat(kafka.topic()).element(-1))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The event at index -1 was asked for.
                        That is below 0.
                        Give 0 or more, or call receivesNothing() to assert that there is no event.""");
    }

    @Test
    @Tag("own-cluster")
    void aFailureOnTheEventShowsWhatElseWasThere() {
        TestTopic<String, String> topic = kafka.topic();
        topic.event("o-1", "a").header("trace-id", "abd").send();
        topic.send("o-2", "b");

        assertThat(messageOf(
                        topic, () -> assertThat(topic).first().hasKey("o-1").hasHeader("trace-id", "abc")))
                .isEqualTo("""
                        Expecting event payments-0@0 to have
                          header trace-id: "abc"
                        but it was "abd".

                        payments-0@0  +n ms  key="o-1"  headers={trace-id=abd}  value="a"

                        Events since the test began: 2 (all shown)
                          partition@offset  after  key  headers  value
                          payments-0@0  +n ms  "o-1"  {trace-id=abd}  "a"
                          payments-0@1  +n ms  "o-2"  {}  "b"
                        Topic payments: 1 partition, end offsets {0: 2}""");
    }

    @Test
    @Tag("own-cluster")
    void toAHeaderNarrows() {
        TestTopic<String, String> topic = kafka.topic();
        topic.event("o-1", "created").header("tenant", "a").send();
        topic.event("o-2", "created")
                .header("tenant", "b")
                .header("tenant", "c")
                .send();
        topic.send("o-1", "paid");

        assertThat(topic).forHeader("tenant", "a").containsExactlyValues("created");
        assertThat(topic)
                .forHeader("tenant", "b")
                .forHeader("tenant", "c")
                .first()
                .hasKey("o-2");
        assertThat(topic).forHeader("tenant", "a").forKey("o-2").receivesNothing();
        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .within(BRIEFLY)
                                .forHeader("tenant", "b")
                                .receivesExactly(2)))
                .isEqualTo("""
                        Expecting topic payments (header tenant "b") to receive, within 100 ms, exactly 2 events
                        but it received only 1.

                        Events with header tenant "b" since the test began: 1 (all shown)
                          partition@offset  after  key  headers  value
                          payments-0@1  +n ms  "o-2"  {tenant=b, tenant=c}  "created"
                        Topic payments: 1 partition, end offsets {0: 3}""");
    }

    @Test
    void toEventsOfAKindNarrows() {
        TestTopic<String, String> topic = kafka.topic();
        topic.sendValues(List.of("25 apples", "9 pears"));

        assertThat(topic)
                .forEvents("large ones", event -> event.value().length() > 8)
                .containsExactlyValues("25 apples");
        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .forKey(null)
                                .forEvents("large ones", event -> event.value().length() > 8)
                                .receivesNothing()))
                .startsWith("""
                        Expecting topic payments (key null, large ones) to have received nothing
                        but it received 1 event
                          payments-0@0  +n ms  key=null  value="25 apples"

                        Events with key null, large ones since the test began: 1 (all shown)
                        """);
    }
}
