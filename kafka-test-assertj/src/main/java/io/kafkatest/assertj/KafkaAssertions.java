package io.kafkatest.assertj;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * The entry point to assertions on Kafka, and to all of AssertJ's own: import it in place of
 * {@link org.assertj.core.api.Assertions}.
 *
 * <pre>{@code
 * import static io.kafkatest.assertj.KafkaAssertions.assertThat;
 *
 * assertThat(payments).receivesExactly(1);         // on a TestTopic
 * assertThat(kafka.brokers()).hasSize(1);          // AssertJ's own
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class KafkaAssertions extends Assertions {

    /** For entry points of your own that extend this one. */
    protected KafkaAssertions() {}

    /**
     * Begins an assertion on the events of a topic.
     *
     * <pre>{@code
     * orders.send("o-1", "25 apples");
     *
     * assertThat(orders).containsValues("25 apples");      // passes
     * assertThat(orders).receivesNothing();                // fails
     * }</pre>
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param actual the topic
     * @return the assertion
     */
    public static <K, V> TopicEventsAssert<K, V> assertThat(@Nullable TestTopic<K, V> actual) {
        return new TopicEventsAssert<>(actual == null ? null : actual.events());
    }

    /**
     * Begins an assertion on the events of a topic.
     *
     * <pre>{@code
     * orders.send("o-1", "25 apples");
     *
     * assertThat(orders.events()).containsValues("25 apples");      // passes
     * assertThat(orders.events()).receivesNothing();                // fails
     * }</pre>
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param actual the topic's events
     * @return the assertion
     */
    public static <K, V> TopicEventsAssert<K, V> assertThat(@Nullable TopicEvents<K, V> actual) {
        return new TopicEventsAssert<>(actual);
    }

    /**
     * Begins an assertion on the events of a topic that a cluster has, by its name.
     *
     * <pre>{@code
     * assertThat(kafka, "orders", String.class, String.class).containsValues("25 apples");      // passes if the value is there
     * assertThat(kafka, "orders", String.class, String.class).receivesNothing();                // fails then
     * }</pre>
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param kafka the cluster
     * @param topic the topic's name
     * @param key the keys' type
     * @param value the values' type
     * @return the assertion, on the topic's events: since the test began if the test declares the topic with JUnit, else from its
     *     beginning
     * @throws io.kafkatest.KafkaTestException if there is no such topic, or there is no serde for a type
     */
    public static <K, V> TopicEventsAssert<K, V> assertThat(
            KafkaCluster kafka, String topic, Class<K> key, Class<V> value) {
        return new TopicEventsAssert<>(kafka.events(topic, key, value));
    }

    /**
     * Begins an assertion on one record.
     *
     * <pre>{@code
     * ConsumerRecord<String, String> record = orders.events().records().get(0);
     *
     * assertThat(record).hasKey("o-1");       // passes if it has
     * assertThat(record).isTombstone();       // fails unless its value is null
     * }</pre>
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param actual the record
     * @return the assertion
     */
    public static <K, V> ConsumerRecordAssert<K, V> assertThat(@Nullable ConsumerRecord<K, V> actual) {
        return new ConsumerRecordAssert<>(actual);
    }

    /**
     * Begins an assertion on a cluster, its groups or topics.
     *
     * <pre>{@code
     * assertThat(kafka).group("order-service").isReady(orders);      // passes once the service reads the topic
     * assertThat(kafka).hasTopics("ordres");                         // fails unless there is such a topic
     * }</pre>
     *
     * @param actual the cluster
     * @return the assertion
     */
    public static KafkaClusterAssert assertThat(@Nullable KafkaCluster actual) {
        return new KafkaClusterAssert(actual);
    }

    /**
     * Begins an assertion on a record that is to be sent, such as those in {@code MockProducer.history()}.
     *
     * <pre>{@code
     * assertThat(producer.history().get(0)).hasTopic("orders");      // passes for a record that is to go there
     * assertThat(producer.history().get(0)).isTombstone();           // fails unless its value is null
     * }</pre>
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param actual the record
     * @return the assertion
     */
    public static <K, V> ProducerRecordAssert<K, V> assertThat(@Nullable ProducerRecord<K, V> actual) {
        return new ProducerRecordAssert<>(actual);
    }

    /**
     * Begins an assertion on what a poll of a consumer brought.
     *
     * <pre>{@code
     * assertThat(consumer.poll(ofSeconds(1))).hasSize(2);       // passes if it brought two records
     * assertThat(consumer.poll(ofSeconds(1))).isEmpty();        // fails then
     * }</pre>
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param actual the records
     * @return the assertion
     */
    public static <K, V> ConsumerRecordsAssert<K, V> assertThat(@Nullable ConsumerRecords<K, V> actual) {
        return new ConsumerRecordsAssert<>(actual);
    }

    /**
     * Begins an assertion on where a record was written.
     *
     * <pre>{@code
     * assertThat(orders.send("o-1", "25 apples")).hasPartition(0);       // passes on a topic of one partition
     * assertThat(orders.send("o-1", "25 apples")).hasPartition(1);       // fails
     * }</pre>
     *
     * @param actual the producer's answer
     * @return the assertion
     */
    public static RecordMetadataAssert assertThat(@Nullable RecordMetadata actual) {
        return new RecordMetadataAssert(actual);
    }

    /**
     * Begins an assertion on the headers of a record.
     *
     * <pre>{@code
     * assertThat(record.headers()).hasHeader("trace-id", "abc");      // passes if there is one with that text
     * assertThat(record.headers()).hasOnlyHeaders();                  // fails then
     * }</pre>
     *
     * @param actual the headers
     * @return the assertion
     */
    public static HeadersAssert assertThat(@Nullable Headers actual) {
        return new HeadersAssert(actual);
    }

    /**
     * Begins an assertion on one header.
     *
     * <pre>{@code
     * assertThat(record.headers().lastHeader("trace-id")).hasValue("abc");      // passes if it is that text
     * assertThat(record.headers().lastHeader("trace-id")).hasNoValue();         // fails then
     * }</pre>
     *
     * @param actual the header
     * @return the assertion
     */
    public static HeaderAssert assertThat(@Nullable Header actual) {
        return new HeaderAssert(actual);
    }
}
