package io.kafkatest.assertj;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.AfterEvents;
import io.kafkatest.assertj.internal.TopicsByName;
import io.kafkatest.assertj.internal.metadata.Group;
import io.kafkatest.assertj.internal.metadata.GroupCheck;
import io.kafkatest.assertj.internal.metadata.GroupExpectations;
import io.kafkatest.assertj.internal.metadata.Wanted;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a consumer group, of the classic or the new protocol, or a share group.
 *
 * <p>Each asks the brokers again and again until it holds, and fails when the time set by {@link #within} is out. The lag is
 * what Kafka says it is: the number of offsets between what is committed and the end of the partition, and of a partition of
 * which nothing is committed, all that there are. With transactions, their markers have offsets too.
 *
 * <pre>{@code
 * assertThat(kafka).group("order-service").isReady(orders);
 * orders.send("o-1", "25 apples");
 * assertThat(kafka).group("order-service").hasCaughtUp(orders);
 * }</pre>
 *
 * <p>A group of the new protocol needs kafka-clients 4.0 or newer, a share group 4.2 or newer. With older ones an assertion
 * on it throws a {@link KafkaTestException} that says so.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class GroupAssert extends MetadataAssert<GroupAssert> {

    private final String group;

    /**
     * Begins an assertion; tests call {@link KafkaClusterAssert#group(String)}.
     *
     * @param cluster where the group is
     * @param group its id, as the cluster knows it
     */
    public GroupAssert(@Nullable KafkaCluster cluster, String group) {
        super(cluster, GroupAssert.class);
        this.group = group;
    }

    /**
     * Waits for the group: somebody has joined it or committed for it.
     *
     * <pre>{@code
     * assertThat(kafka).group("order-service").exists();      // passes if the service has begun
     * assertThat(kafka).group("ordre-service").exists();      // fails when the time is out
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there is none in time
     */
    public GroupAssert exists() {
        return await(GroupExpectations.exists());
    }

    /**
     * Waits until there is no such group.
     *
     * <pre>{@code
     * assertThat(kafka).group("ordre-service").doesNotExist();      // passes
     * assertThat(kafka).group("order-service").doesNotExist();      // fails when the time is out
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there still is when the time is out
     */
    public GroupAssert doesNotExist() {
        return await(GroupExpectations.doesNotExist());
    }

    /**
     * Waits for a state.
     *
     * <pre>{@code
     * service.close();
     *
     * assertThat(kafka).group("order-service").hasState(GroupState.EMPTY);       // passes
     * assertThat(kafka).group("order-service").hasState(GroupState.STABLE);      // fails when the time is out
     * }</pre>
     *
     * @param state which
     * @return this assertion
     * @throws AssertionError if it has another when the time is out
     */
    public GroupAssert hasState(GroupState state) {
        return await(GroupExpectations.state(state.toString()));
    }

    /**
     * Waits for a number of members.
     *
     * <pre>{@code
     * assertThat(kafka).group("order-service").hasMembers(1);      // passes if one consumer has joined
     * assertThat(kafka).group("order-service").hasMembers(2);      // fails when the time is out
     * }</pre>
     *
     * @param number how many, from 0
     * @return this assertion
     * @throws AssertionError if it has more or fewer when the time is out
     */
    public GroupAssert hasMembers(int number) {
        return await(GroupExpectations.members(number));
    }

    /**
     * Waits until the members together are assigned these partitions, and no others.
     *
     * <pre>{@code
     * assertThat(kafka).group("order-service")
     *         .hasAssigned(new TopicPartition("orders", 0), new TopicPartition("orders", 1));      // passes if it has
     * assertThat(kafka).group("order-service").hasAssigned();                                      // fails
     * }</pre>
     *
     * @param partitions in any order
     * @return this assertion
     * @throws AssertionError if they are assigned others when the time is out
     */
    public GroupAssert hasAssigned(TopicPartition... partitions) {
        return await(GroupExpectations.assigned(List.of(partitions)));
    }

    /**
     * Waits until the group has committed an offset: the next one it is to read.
     *
     * <pre>{@code
     * consumer.commitSync(Map.of(new TopicPartition("orders", 0), new OffsetAndMetadata(2)));
     *
     * assertThat(kafka).group("order-service").hasCommitted(new TopicPartition("orders", 0), 2);      // passes
     * assertThat(kafka).group("order-service").hasCommitted(new TopicPartition("orders", 0), 3);      // fails
     * }</pre>
     *
     * @param partition of what
     * @param offset which; of a share group, where the records begin that it may still be given
     * @return this assertion
     * @throws AssertionError if it has committed another or none when the time is out
     */
    public GroupAssert hasCommitted(TopicPartition partition, long offset) {
        return await(List.of(partition), GroupExpectations.committed(partition, offset));
    }

    /**
     * Waits for a lag, on all partitions that the group is assigned or has committed.
     *
     * <pre>{@code
     * orders.sendValues(List.of("a", "b"));
     *
     * assertThat(kafka).group("order-service").hasLag(2);      // passes unless it has read them
     * assertThat(kafka).group("order-service").hasLag(0);      // fails until it has
     * }</pre>
     *
     * @param lag how many offsets
     * @return this assertion
     * @throws AssertionError if it is another when the time is out
     */
    public GroupAssert hasLag(long lag) {
        return await(GroupExpectations.lag(lag));
    }

    /**
     * Waits for a lag on one partition.
     *
     * <pre>{@code
     * orders.event("o-1", "a").partition(1).send();
     *
     * assertThat(kafka).group("order-service").hasLag(new TopicPartition("orders", 1), 1);      // passes
     * assertThat(kafka).group("order-service").hasLag(new TopicPartition("orders", 0), 1);      // fails
     * }</pre>
     *
     * @param partition of what
     * @param lag how many offsets
     * @return this assertion
     * @throws AssertionError if it is another when the time is out
     */
    public GroupAssert hasLag(TopicPartition partition, long lag) {
        return await(List.of(partition), GroupExpectations.lag(partition, lag));
    }

    /**
     * Waits until the group has committed all events that were there when this assertion began: those since the test began,
     * and of transactions the committed ones. It need not read the markers behind them, nor catch up with one who goes on
     * writing. A share group has to: its lag is known only up to the end.
     *
     * <p>Without topics it is to have committed everything up to the ends of its partitions, markers of transactions
     * included. With transactional input, name the topics.
     *
     * <pre>{@code
     * orders.send("o-1", "25 apples");
     *
     * assertThat(kafka).group("order-service").hasCaughtUp(orders);      // passes once the service has committed it
     * assertThat(kafka).group("audit").hasCaughtUp(orders);              // fails if nobody reads for that group
     * }</pre>
     *
     * @param topics what it is to have read; without any, all that it is assigned or has committed
     * @return this assertion
     * @throws AssertionError if something is left when the time is out
     */
    public GroupAssert hasCaughtUp(TestTopic<?, ?>... topics) {
        if (topics.length == 0) {
            return await(GroupExpectations.caughtUp());
        }
        return hasCaughtUp(
                partitions(topics), Arrays.stream(topics).map(TestTopic::events).toList());
    }

    /**
     * The same for topics that are known only by their names. Of a topic that the test doesn't declare with JUnit's
     * {@code @Topic("name")} the group is to have committed all events, also those of earlier tests.
     *
     * <pre>{@code
     * assertThat(kafka).group("order-service").hasCaughtUp("orders");      // passes once the service has committed all
     * assertThat(kafka).group("audit").hasCaughtUp("orders");              // fails if nobody reads for that group
     * }</pre>
     *
     * @param topic the name of what it is to have read, as the test calls it
     * @param more further topics
     * @return this assertion
     * @throws AssertionError if something is left when the time is out
     * @throws io.kafkatest.KafkaTestException if there is no such topic
     */
    public GroupAssert hasCaughtUp(String topic, String... more) {
        isNotNull();
        List<TopicEvents<byte[], byte[]>> events = new TopicsByName(actual).events(topic, more);
        return hasCaughtUp(partitions(events), events);
    }

    private GroupAssert hasCaughtUp(List<TopicPartition> partitions, List<? extends TopicEvents<?, ?>> topics) {
        Map<TopicPartition, Long> wanted = new LinkedHashMap<>();
        partitions.forEach(partition -> wanted.put(partition, 0L));
        topics.forEach(events -> wanted.putAll(AfterEvents.of(events)));
        return await(List.copyOf(wanted.keySet()), GroupExpectations.caughtUp(wanted));
    }

    /**
     * Waits until what is sent from now on is read: the group is stable, has members, and they are assigned partitions.
     *
     * <pre>{@code
     * service.start();
     *
     * assertThat(kafka).group("order-service").isReady(orders);      // passes once it has joined
     * assertThat(kafka).group("audit").isReady();                    // fails if nobody joins that group
     * }</pre>
     *
     * <p>With several consumers say how many are to have joined: {@code hasMembers(3).isReady(orders)}.
     *
     * @param topics of which every partition is to be assigned; without any, it is enough if some is
     * @return this assertion
     * @throws AssertionError if it isn't when the time is out
     */
    public GroupAssert isReady(TestTopic<?, ?>... topics) {
        return await(GroupExpectations.ready(partitions(topics)));
    }

    /**
     * The same for topics that are known only by their names.
     *
     * <pre>{@code
     * assertThat(kafka).group("order-service").isReady("orders");      // passes once it has joined
     * assertThat(kafka).group("audit").isReady("orders");              // fails if nobody joins that group
     * }</pre>
     *
     * @param topic the name of a topic of which every partition is to be assigned, as the test calls it
     * @param more further topics
     * @return this assertion
     * @throws AssertionError if it isn't when the time is out
     * @throws io.kafkatest.KafkaTestException if there is no such topic
     */
    public GroupAssert isReady(String topic, String... more) {
        isNotNull();
        return await(GroupExpectations.ready(partitions(new TopicsByName(actual).events(topic, more))));
    }

    private static List<TopicPartition> partitions(List<? extends TopicEvents<?, ?>> topics) {
        return topics.stream()
                .flatMap(topic -> topic.snapshot().endOffsets().keySet().stream()
                        .sorted()
                        .map(number -> new TopicPartition(topic.topic(), number)))
                .toList();
    }

    private static List<TopicPartition> partitions(TestTopic<?, ?>... topics) {
        return Arrays.stream(topics)
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(number -> new TopicPartition(topic.name(), number)))
                .toList();
    }

    private GroupAssert await(Wanted<Optional<Group>> wanted) {
        return await(List.of(), wanted);
    }

    private GroupAssert await(List<TopicPartition> asked, Wanted<Optional<Group>> wanted) {
        isNotNull();
        return passed(new GroupCheck(actual, group).within(timeout(), asked, wanted));
    }
}
