package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(20)
class OrderTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    private TestTopic<String, String> topic;

    @BeforeEach
    void twoEventsOfEachOfTwoKeysInTwoOfThreePartitions() {
        topic = kafka.topicWithPartitions(3);
        topic.event("o-1", "created").partition(0).send();
        topic.event("o-2", "created").partition(2).send();
        topic.event("o-2", "refused").partition(2).send();
        topic.event("o-1", "paid").partition(0).send();
    }

    @Test
    void isKeptForAKey() {
        assertThat(topic).forKey("o-1").containsExactlyValues("created", "paid");
        assertThat(topic).forKey("o-2").containsExactlyValues("created", "refused");
    }

    @Test
    void isKeptInAPartition() {
        assertThat(topic).forPartition(0).containsExactlyValues("created", "paid");
        assertThat(topic).forPartition(1).receivesNothing();
        assertThat(topic).forPartition(2).containsExactlyKeys("o-2", "o-2");
    }

    @Test
    void anotherKeyTakesThePlaceOfTheFirst() {
        assertThat(topic)
                .forKey("o-1")
                .containsExactlyValues("created", "paid")
                .forKey("o-2")
                .containsExactlyValues("created", "refused");
    }

    @Test
    void aKeyAndAPartitionNarrowTogether() {
        assertThat(topic).forKey("o-1").forPartition(0).containsExactlyValues("created", "paid");
        assertThat(topic).forKey("o-1").forPartition(2).receivesNothing();
    }

    @Test
    void isRefusedOverSeveralPartitions() {
        assertRefused(() -> assertThat(topic).containsExactlyValues("created", "created", "refused", "paid"))
                .hasMessage("""
                        The order of the values of topic "%s" was asked for.
                        It has 3 partitions, and Kafka keeps the order of events only within a partition.
                        Narrow it first, with forKey(key) or forPartition(number), or call containsExactlyValuesInAnyOrder(...).""".formatted(topic.name()));
        assertRefused(() -> assertThat(topic).containsExactlyKeys("o-1", "o-2"))
                .hasMessageStartingWith("The order of the keys of topic")
                .hasMessageEndingWith("or call containsExactlyKeysInAnyOrder(...).");
    }

    @Test
    void isRefusedOverSeveralPartitionsAtOnceThoughNothingIsThere() {
        TestTopic<String, String> empty = kafka.topicWithPartitions(2);

        assertRefused(() -> assertThat(empty).within(Duration.ofMinutes(1)).containsExactlyValues("a", "b"));
    }

    @Test
    void ofASingleEventNeedsNone() {
        TestTopic<String, String> one = kafka.topicWithPartitions(3);
        one.send("o-1", "a");

        assertThat(one).containsExactlyValues("a").first().hasValue("a");
        assertThat(one).last().hasValue("a");
    }

    @Test
    void isRefusedForAKeyThatIsInSeveralPartitions() {
        topic.event("o-1", "sent").partition(1).send();

        assertRefused(() -> assertThat(topic).forKey("o-1").containsExactlyValues("created", "paid", "sent"))
                .hasMessage("""
                        The order of the values of topic "%s" was asked for.
                        Its events with this key are in the partitions [0, 1], and Kafka keeps the order of events only within a partition.
                        Narrow it first, with forPartition(number), or call containsExactlyValuesInAnyOrder(...).""".formatted(topic.name()));
    }

    @Test
    void isRefusedForAPositionAmongSeveralPartitions() {
        assertRefused(() -> assertThat(topic).first()).hasMessage("""
                        The position of an event of topic "%s" was asked for.
                        It has 3 partitions, and Kafka keeps the order of events only within a partition.
                        Narrow it first, with forKey(key) or forPartition(number), or call anySatisfy(...).""".formatted(topic.name()));
        assertRefused(() -> assertThat(topic).last());
        assertThat(topic).forKey("o-1").last().hasValue("paid");
        assertThat(topic).forPartition(2).element(1).hasValue("refused");
    }

    @Test
    void aPartitionTheTopicDoesNotHaveIsRefused() {
        assertRefused(() -> assertThat(topic).forPartition(3).receivesNothing())
                .hasMessage("""
                        The events of partition 3 of topic "%s" were asked for.
                        The topic has 3 partitions, numbered from 0.
                        Give forPartition a number from 0 to 2, or declare the topic with more partitions.""".formatted(topic.name()));
        assertRefused(() -> assertThat(topic).forPartition(-1)).hasMessage("""
                        The events of partition -1 were asked for.
                        Partitions are numbered from 0.
                        Give the number of one of the topic's partitions.""");
    }

    @Test
    @Tag("own-cluster")
    void aFailureInAPartitionNamesIt() {
        assertThat(messageOf(
                        topic,
                        () -> assertThat(topic)
                                .forKey("o-1")
                                .forPartition(0)
                                .within(BRIEFLY)
                                .containsExactlyValues("created", "paid", "sent")))
                .isEqualTo("""
                        Expecting topic payments (key "o-1", partition 0) to receive, within 100 ms, exactly these values, in this order
                          1: "created"
                          2: "paid"
                          3: "sent"
                        but it received only 2.

                        Events with key "o-1", partition 0 since the test began: 2 (all shown)
                          partition@offset  after  key  value
                          payments-0@0  +n ms  "o-1"  "created"
                          payments-0@1  +n ms  "o-1"  "paid"
                        Topic payments: 3 partitions, end offsets {0: 2, 1: 0, 2: 2}""");
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable assertion) {
        return assertThatThrownBy(assertion).isInstanceOf(KafkaTestException.class);
    }
}
