package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.Subject;
import io.kafkatest.assertj.internal.evidence.EventText;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on one record. A failure shows the record, and if it was reached through an assertion on a topic also what
 * else was there.
 *
 * @param <K> the key's type
 * @param <V> the value's type
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class ConsumerRecordAssert<K, V>
        extends CheckedRecordAssert<ConsumerRecordAssert<K, V>, ConsumerRecord<K, V>, K, V> {

    /**
     * Begins an assertion; tests call {@link KafkaAssertions#assertThat(ConsumerRecord)}.
     *
     * @param actual the record
     */
    public ConsumerRecordAssert(@Nullable ConsumerRecord<K, V> actual) {
        super(actual, ConsumerRecordAssert.class);
    }

    @Override
    Subject subject() {
        return Subject.of(actual);
    }

    @Override
    String placeName() {
        return EventText.location(actual);
    }

    @Override
    K recordKey() {
        return actual.key();
    }

    @Override
    V recordValue() {
        return actual.value();
    }

    @Override
    Long recordTimestamp() {
        return actual.timestamp();
    }

    @Override
    Headers kafkaHeaders() {
        return actual.headers();
    }

    /**
     * Asserts the topic.
     *
     * <pre>{@code
     * assertThat(orders).first().hasTopic(orders.name());      // passes
     * assertThat(orders).first().hasTopic("payments");         // fails
     * }</pre>
     *
     * @param topic its name
     * @return this assertion
     */
    public ConsumerRecordAssert<K, V> hasTopic(String topic) {
        facts().equal("topic", topic, actual.topic());
        return this;
    }

    /**
     * Asserts the partition.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").partition(2).send();
     *
     * assertThat(topic).first().hasPartition(2);      // passes
     * assertThat(topic).first().hasPartition(0);      // fails
     * }</pre>
     *
     * @param partition its number
     * @return this assertion
     */
    public ConsumerRecordAssert<K, V> hasPartition(int partition) {
        facts().number("partition", partition, actual.partition());
        return this;
    }

    /**
     * Asserts the offset.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).first().hasOffset(0);      // passes on a new topic
     * assertThat(topic).first().hasOffset(1);      // fails
     * }</pre>
     *
     * @param offset its position in the partition
     * @return this assertion
     */
    public ConsumerRecordAssert<K, V> hasOffset(long offset) {
        facts().number("offset", offset, actual.offset());
        return this;
    }

    /**
     * Asserts whose time the timestamp is.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").timestamp(Instant.EPOCH).send();
     *
     * assertThat(topic).first().hasTimestampType(TimestampType.CREATE_TIME);          // passes
     * assertThat(topic).first().hasTimestampType(TimestampType.LOG_APPEND_TIME);      // fails
     * }</pre>
     *
     * @param type {@code CREATE_TIME} for the sender's, {@code LOG_APPEND_TIME} for the broker's
     * @return this assertion
     */
    public ConsumerRecordAssert<K, V> hasTimestampType(TimestampType type) {
        facts().word("timestamp type", type.name(), actual.timestampType().name());
        return this;
    }

    /**
     * Asserts how many bytes the key has.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).first().hasSerializedKeySize(3);      // passes
     * assertThat(topic).first().hasSerializedKeySize(4);      // fails
     * }</pre>
     *
     * @param bytes the number; -1 if there is no key
     * @return this assertion
     */
    public ConsumerRecordAssert<K, V> hasSerializedKeySize(int bytes) {
        facts().number("serialized key size", bytes, actual.serializedKeySize());
        return this;
    }

    /**
     * Asserts how many bytes the value has.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).first().hasSerializedValueSize(9);       // passes
     * assertThat(topic).first().hasSerializedValueSize(10);      // fails
     * }</pre>
     *
     * @param bytes the number; -1 if there is no value
     * @return this assertion
     */
    public ConsumerRecordAssert<K, V> hasSerializedValueSize(int bytes) {
        facts().number("serialized value size", bytes, actual.serializedValueSize());
        return this;
    }
}
