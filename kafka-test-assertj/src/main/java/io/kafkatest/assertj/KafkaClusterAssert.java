package io.kafkatest.assertj;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.assertj.internal.metadata.ClusterCheck;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.acl.AclBinding;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a cluster, and the way to those on its groups and topics.
 *
 * <p>Each asks the brokers again and again until it holds, and fails when the time set by {@link #within} is out. Groups and
 * topics are called what the test calls them ({@link KafkaCluster#nameFor(String)}).
 *
 * <pre>{@code
 * assertThat(kafka).hasBrokers(3).hasTopics("orders", "payments");
 * assertThat(kafka).group("order-service").isReady();
 * assertThat(kafka).topic("orders").hasPartitions(3);
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class KafkaClusterAssert extends MetadataAssert<KafkaClusterAssert> {

    /**
     * Begins an assertion; tests call {@link KafkaAssertions#assertThat(KafkaCluster)}.
     *
     * @param actual the cluster
     */
    public KafkaClusterAssert(@Nullable KafkaCluster actual) {
        super(actual, KafkaClusterAssert.class);
    }

    /**
     * Goes on with a consumer group or a share group.
     *
     * <pre>{@code
     * assertThat(kafka).group("order-service").isReady();      // passes once it has members that read
     * assertThat(kafka).group("ordre-service").isReady();      // fails when the time is out
     * }</pre>
     *
     * @param group its id, as the test calls it
     * @return an assertion on it, with the same timeout and description
     */
    public GroupAssert group(String group) {
        isNotNull();
        return inheritingFromThis(new GroupAssert(actual, actual.nameFor(group)));
    }

    /**
     * Goes on with a topic as the brokers describe it. Those on its events begin with
     * {@link KafkaAssertions#assertThat(io.kafkatest.TestTopic)}.
     *
     * <pre>{@code
     * assertThat(kafka).topic("orders").exists();      // passes if there is one
     * assertThat(kafka).topic("ordres").exists();      // fails when the time is out
     * }</pre>
     *
     * @param topic its name, as the test calls it
     * @return an assertion on it, with the same timeout and description
     */
    public TopicAssert topic(String topic) {
        isNotNull();
        return inheritingFromThis(new TopicAssert(actual, actual.nameFor(topic)));
    }

    /**
     * Waits for a number of brokers that are up.
     *
     * <pre>{@code
     * kafka.brokers().get(2).stop();
     *
     * assertThat(kafka).hasBrokers(2);      // passes once the others know
     * assertThat(kafka).hasBrokers(3);      // fails when the time is out
     * }</pre>
     *
     * @param number how many
     * @return this assertion
     * @throws AssertionError if there are more or fewer when the time is out
     */
    public KafkaClusterAssert hasBrokers(int number) {
        return passed(check().brokers(number));
    }

    /**
     * Waits for topics, among others.
     *
     * <pre>{@code
     * assertThat(kafka).hasTopics("orders", "payments");      // passes if there are both
     * assertThat(kafka).hasTopics("ordres");                  // fails when the time is out
     * }</pre>
     *
     * @param topics their names, as the test calls them
     * @return this assertion
     * @throws AssertionError if one is missing when the time is out
     */
    public KafkaClusterAssert hasTopics(String... topics) {
        return passed(check().topics(names(topics)));
    }

    /**
     * Waits until there are no such topics.
     *
     * <pre>{@code
     * assertThat(kafka).doesNotHaveTopics("ordres");                  // passes
     * assertThat(kafka).doesNotHaveTopics("ordres", "payments");      // fails when the time is out
     * }</pre>
     *
     * @param topics their names, as the test calls them
     * @return this assertion
     * @throws AssertionError if there still is one when the time is out
     */
    public KafkaClusterAssert doesNotHaveTopics(String... topics) {
        return passed(check().noTopics(names(topics)));
    }

    /**
     * Waits for an ACL.
     *
     * <pre>{@code
     * kafka.admin().createAcls(List.of(aliceReadsOrders));
     *
     * assertThat(kafka).hasAcl(aliceReadsOrders);      // passes
     * assertThat(kafka).hasAcl(bobReadsOrders);        // fails when the time is out
     * }</pre>
     *
     * @param acl the rule, in Kafka's words
     * @return this assertion
     * @throws AssertionError if there is none in time
     * @throws KafkaTestException if the brokers have no authorizer
     */
    public KafkaClusterAssert hasAcl(AclBinding acl) {
        return passed(check().acl(acl));
    }

    /**
     * Waits until there is no such ACL.
     *
     * <pre>{@code
     * kafka.admin().createAcls(List.of(aliceReadsOrders));
     *
     * assertThat(kafka).doesNotHaveAcl(bobReadsOrders);        // passes
     * assertThat(kafka).doesNotHaveAcl(aliceReadsOrders);      // fails when the time is out
     * }</pre>
     *
     * @param acl the rule, in Kafka's words
     * @return this assertion
     * @throws AssertionError if there still is when the time is out
     * @throws KafkaTestException if the brokers have no authorizer
     */
    public KafkaClusterAssert doesNotHaveAcl(AclBinding acl) {
        return passed(check().noAcl(acl));
    }

    private ClusterCheck check() {
        isNotNull();
        return new ClusterCheck(actual, timeout());
    }

    private List<String> names(String... given) {
        return Arrays.stream(given).map(actual::nameFor).toList();
    }
}
