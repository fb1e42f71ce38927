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
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Soft assertions on what is Kafka's that begin with {@code then}: {@link KafkaBddSoftAssertions} has them all.
 *
 * <p>An event that is navigated to and isn't there is told once; what is asserted of it then is passed over.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface KafkaBddSoftAssertionsProvider extends SoftAssertionsProvider {

    /**
     * Begins a soft assertion on the events of a topic.
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param actual the topic
     * @return the assertion, whose failures are collected
     */
    default <K, V> TopicEventsAssert<K, V> then(@Nullable TestTopic<K, V> actual) {
        return then(actual == null ? (TopicEvents<K, V>) null : actual.events());
    }

    /**
     * Begins a soft assertion on the events of a topic.
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param actual the topic's events
     * @return the assertion, whose failures are collected
     */
    @SuppressWarnings("unchecked") // AssertJ's proxies know classes only
    default <K, V> TopicEventsAssert<K, V> then(@Nullable TopicEvents<K, V> actual) {
        return ((TopicEventsAssert<K, V>) proxy(TopicEventsAssert.class, TopicEvents.class, actual))
                .making(new Making(this));
    }

    /**
     * Begins a soft assertion on one record.
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param actual the record
     * @return the assertion, whose failures are collected
     */
    @SuppressWarnings("unchecked") // AssertJ's proxies know classes only
    default <K, V> ConsumerRecordAssert<K, V> then(@Nullable ConsumerRecord<K, V> actual) {
        return ((ConsumerRecordAssert<K, V>) proxy(ConsumerRecordAssert.class, ConsumerRecord.class, actual))
                .making(new Making(this));
    }

    /**
     * Begins a soft assertion on a record that is to be sent, such as those in {@code MockProducer.history()}.
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param actual the record
     * @return the assertion, whose failures are collected
     */
    @SuppressWarnings("unchecked") // AssertJ's proxies know classes only
    default <K, V> ProducerRecordAssert<K, V> then(@Nullable ProducerRecord<K, V> actual) {
        return ((ProducerRecordAssert<K, V>) proxy(ProducerRecordAssert.class, ProducerRecord.class, actual))
                .making(new Making(this));
    }

    /**
     * Begins a soft assertion on what a poll of a consumer brought.
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param actual the records
     * @return the assertion, whose failures are collected
     */
    @SuppressWarnings("unchecked") // AssertJ's proxies know classes only
    default <K, V> ConsumerRecordsAssert<K, V> then(@Nullable ConsumerRecords<K, V> actual) {
        return ((ConsumerRecordsAssert<K, V>) proxy(ConsumerRecordsAssert.class, Iterable.class, actual))
                .making(new Making(this));
    }

    /**
     * Begins a soft assertion on where a record was written.
     *
     * @param actual the producer's answer
     * @return the assertion, whose failures are collected
     */
    default RecordMetadataAssert then(@Nullable RecordMetadata actual) {
        return proxy(RecordMetadataAssert.class, RecordMetadata.class, actual).making(new Making(this));
    }

    /**
     * Begins a soft assertion on the headers of a record.
     *
     * @param actual the headers
     * @return the assertion, whose failures are collected
     */
    default HeadersAssert then(@Nullable Headers actual) {
        return proxy(HeadersAssert.class, Headers.class, actual).making(new Making(this));
    }

    /**
     * Begins a soft assertion on one header.
     *
     * @param actual the header
     * @return the assertion, whose failures are collected
     */
    default HeaderAssert then(@Nullable Header actual) {
        return proxy(HeaderAssert.class, Header.class, actual).making(new Making(this));
    }
}
