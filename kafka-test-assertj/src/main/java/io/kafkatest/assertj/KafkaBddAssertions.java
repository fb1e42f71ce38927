package io.kafkatest.assertj;

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
import org.assertj.core.api.BDDAssertions;
import org.jspecify.annotations.Nullable;

/**
 * The same assertions as {@link KafkaAssertions}, for those who say {@code then}: import it in place of
 * {@link org.assertj.core.api.BDDAssertions}.
 *
 * <pre>{@code
 * import static io.kafkatest.assertj.KafkaBddAssertions.then;
 *
 * then(payments).receivesExactly(1);         // on a TestTopic
 * then(kafka.brokers()).hasSize(1);          // AssertJ's own
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class KafkaBddAssertions extends BDDAssertions {

    /** For entry points of your own that extend this one. */
    protected KafkaBddAssertions() {}

    /**
     * Begins an assertion on the events of a topic, as {@link KafkaAssertions#assertThat(TestTopic)} does.
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param actual the topic
     * @return the assertion
     */
    public static <K, V> TopicEventsAssert<K, V> then(@Nullable TestTopic<K, V> actual) {
        return KafkaAssertions.assertThat(actual);
    }

    /**
     * Begins an assertion on the events of a topic, as {@link KafkaAssertions#assertThat(TopicEvents)} does.
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param actual the topic's events
     * @return the assertion
     */
    public static <K, V> TopicEventsAssert<K, V> then(@Nullable TopicEvents<K, V> actual) {
        return KafkaAssertions.assertThat(actual);
    }

    /**
     * Begins an assertion on one record, as {@link KafkaAssertions#assertThat(ConsumerRecord)} does.
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param actual the record
     * @return the assertion
     */
    public static <K, V> ConsumerRecordAssert<K, V> then(@Nullable ConsumerRecord<K, V> actual) {
        return KafkaAssertions.assertThat(actual);
    }

    /**
     * Begins an assertion on a record that is to be sent, such as those in {@code MockProducer.history()}, as {@link KafkaAssertions#assertThat(ProducerRecord)} does.
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param actual the record
     * @return the assertion
     */
    public static <K, V> ProducerRecordAssert<K, V> then(@Nullable ProducerRecord<K, V> actual) {
        return KafkaAssertions.assertThat(actual);
    }

    /**
     * Begins an assertion on what a poll of a consumer brought, as {@link KafkaAssertions#assertThat(ConsumerRecords)} does.
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param actual the records
     * @return the assertion
     */
    public static <K, V> ConsumerRecordsAssert<K, V> then(@Nullable ConsumerRecords<K, V> actual) {
        return KafkaAssertions.assertThat(actual);
    }

    /**
     * Begins an assertion on where a record was written, as {@link KafkaAssertions#assertThat(RecordMetadata)} does.
     *
     * @param actual the producer's answer
     * @return the assertion
     */
    public static RecordMetadataAssert then(@Nullable RecordMetadata actual) {
        return KafkaAssertions.assertThat(actual);
    }

    /**
     * Begins an assertion on the headers of a record, as {@link KafkaAssertions#assertThat(Headers)} does.
     *
     * @param actual the headers
     * @return the assertion
     */
    public static HeadersAssert then(@Nullable Headers actual) {
        return KafkaAssertions.assertThat(actual);
    }

    /**
     * Begins an assertion on one header, as {@link KafkaAssertions#assertThat(Header)} does.
     *
     * @param actual the header
     * @return the assertion
     */
    public static HeaderAssert then(@Nullable Header actual) {
        return KafkaAssertions.assertThat(actual);
    }
}
