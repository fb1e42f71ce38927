package io.kafkatest.assertj;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.assertj.internal.metadata.DescribedTopic;
import io.kafkatest.assertj.internal.metadata.TopicExpectations;
import io.kafkatest.assertj.internal.metadata.TopicMetadataCheck;
import io.kafkatest.assertj.internal.metadata.Wanted;
import java.util.Arrays;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a topic as the brokers describe it. Those on its events are {@link TopicEventsAssert}'s.
 *
 * <p>Each asks the brokers again and again until it holds, and fails when the time set by {@link #within} is out.
 *
 * <pre>{@code
 * assertThat(kafka).topic("orders")
 *         .hasPartitions(3)
 *         .hasConfig("cleanup.policy", "compact");
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class TopicAssert extends MetadataAssert<TopicAssert> {

    private final String topic;

    /**
     * Begins an assertion; tests call {@link KafkaClusterAssert#topic(String)}.
     *
     * @param cluster where the topic is
     * @param topic its name, as the cluster knows it
     */
    public TopicAssert(@Nullable KafkaCluster cluster, String topic) {
        super(cluster, TopicAssert.class);
        this.topic = topic;
    }

    /**
     * Waits for the topic.
     *
     * <pre>{@code
     * assertThat(kafka).topic("orders").exists();      // passes if there is one
     * assertThat(kafka).topic("ordres").exists();      // fails when the time is out
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there is none in time
     */
    public TopicAssert exists() {
        return await(TopicExpectations.exists());
    }

    /**
     * Waits until there is no such topic.
     *
     * <pre>{@code
     * assertThat(kafka).topic("ordres").doesNotExist();      // passes
     * assertThat(kafka).topic("orders").doesNotExist();      // fails when the time is out
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there still is when the time is out
     */
    public TopicAssert doesNotExist() {
        return await(TopicExpectations.doesNotExist());
    }

    /**
     * Waits for a number of partitions.
     *
     * <pre>{@code
     * kafka.topic(TopicSpec.of("orders").withPartitions(3), serdes);
     *
     * assertThat(kafka).topic("orders").hasPartitions(3);      // passes
     * assertThat(kafka).topic("orders").hasPartitions(4);      // fails when the time is out
     * }</pre>
     *
     * @param number how many
     * @return this assertion
     * @throws AssertionError if it has more or fewer when the time is out
     */
    public TopicAssert hasPartitions(int number) {
        return await(TopicExpectations.partitions(number));
    }

    /**
     * Waits for a replication factor: the number of brokers that hold each partition.
     *
     * <pre>{@code
     * kafka.topic(TopicSpec.of("orders"), serdes);
     *
     * assertThat(kafka).topic("orders").hasReplicationFactor(1);      // passes
     * assertThat(kafka).topic("orders").hasReplicationFactor(2);      // fails when the time is out
     * }</pre>
     *
     * @param number how many brokers
     * @return this assertion
     * @throws AssertionError if it is another when the time is out
     */
    public TopicAssert hasReplicationFactor(int number) {
        return await(TopicExpectations.replicationFactor(number));
    }

    /**
     * Waits for the value of a config, whether it is the topic's own or the brokers' default.
     *
     * <pre>{@code
     * kafka.topic(TopicSpec.of("orders").withConfig("cleanup.policy", "compact"), serdes);
     *
     * assertThat(kafka).topic("orders").hasConfig("cleanup.policy", "compact");      // passes
     * assertThat(kafka).topic("orders").hasConfig("cleanup.policy", "delete");       // fails when the time is out
     * }</pre>
     *
     * @param config Kafka's name of it
     * @param value as Kafka writes it
     * @return this assertion
     * @throws AssertionError if it is another when the time is out
     * @throws KafkaTestException if Kafka has no such topic config
     */
    public TopicAssert hasConfig(String config, String value) {
        return await(TopicExpectations.config(config, value));
    }

    /**
     * Waits until a broker leads a partition.
     *
     * <pre>{@code
     * assertThat(kafka).topic("orders").hasLeader(0, 1);      // passes if broker 1 leads partition 0
     * assertThat(kafka).topic("orders").hasLeader(0, 7);      // fails when the time is out
     * }</pre>
     *
     * @param partition its number, from 0
     * @param broker the broker's id
     * @return this assertion
     * @throws AssertionError if another does, or none, when the time is out
     */
    public TopicAssert hasLeader(int partition, int broker) {
        return await(TopicExpectations.leader(partition, broker));
    }

    /**
     * Waits until exactly these brokers have all of a partition.
     *
     * <pre>{@code
     * assertThat(kafka).topic("orders").hasInSyncReplicas(0, 1, 2);      // passes if brokers 1 and 2 have it, no others
     * assertThat(kafka).topic("orders").hasInSyncReplicas(0, 7);         // fails when the time is out
     * }</pre>
     *
     * @param partition its number, from 0
     * @param brokers their ids, in any order
     * @return this assertion
     * @throws AssertionError if others have when the time is out
     */
    public TopicAssert hasInSyncReplicas(int partition, int... brokers) {
        return await(TopicExpectations.inSync(
                partition, Arrays.stream(brokers).boxed().toList()));
    }

    /**
     * Waits until a partition begins at an offset. It is 0 until events are deleted.
     *
     * <pre>{@code
     * assertThat(kafka).topic("orders").hasEarliestOffset(0, 0);      // passes
     * assertThat(kafka).topic("orders").hasEarliestOffset(0, 5);      // fails until what was before is deleted
     * }</pre>
     *
     * @param partition its number, from 0
     * @param offset the first that there is
     * @return this assertion
     * @throws AssertionError if it is another when the time is out
     */
    public TopicAssert hasEarliestOffset(int partition, long offset) {
        return await(TopicExpectations.earliest(partition, offset));
    }

    /**
     * Waits until a partition ends at an offset. The markers of transactions have offsets too.
     *
     * <pre>{@code
     * orders.sendValues(List.of("a", "b"));
     *
     * assertThat(kafka).topic("orders").hasEndOffset(0, 2);      // passes
     * assertThat(kafka).topic("orders").hasEndOffset(0, 3);      // fails when the time is out
     * }</pre>
     *
     * @param partition its number, from 0
     * @param offset the next that is to be written
     * @return this assertion
     * @throws AssertionError if it is another when the time is out
     */
    public TopicAssert hasEndOffset(int partition, long offset) {
        return await(TopicExpectations.end(partition, offset));
    }

    private TopicAssert await(Wanted<Optional<DescribedTopic>> wanted) {
        isNotNull();
        return passed(new TopicMetadataCheck(actual, topic).within(timeout(), wanted));
    }
}
