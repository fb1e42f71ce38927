package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.Subject;
import java.time.Instant;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Assertions on where a record was written. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class RecordMetadataAssert extends FactsAssert<RecordMetadataAssert, RecordMetadata> {

    /**
     * Begins an assertion; tests call {@link KafkaAssertions#assertThat(RecordMetadata)}.
     *
     * @param actual what the producer answered
     */
    public RecordMetadataAssert(@Nullable RecordMetadata actual) {
        super(actual, RecordMetadataAssert.class);
    }

    @Override
    Subject subject() {
        return Subject.of(actual);
    }

    /**
     * Asserts the topic.
     *
     * <pre>{@code
     * RecordMetadata written = orders.send("o-1", "25 apples");
     *
     * assertThat(written).hasTopic(orders.name());      // passes
     * assertThat(written).hasTopic("payments");         // fails
     * }</pre>
     *
     * @param topic its name
     * @return this assertion
     */
    public RecordMetadataAssert hasTopic(String topic) {
        facts().equal("topic", topic, actual.topic());
        return this;
    }

    /**
     * Asserts the partition.
     *
     * <pre>{@code
     * RecordMetadata written = orders.event("o-1", "25 apples").partition(2).send();
     *
     * assertThat(written).hasPartition(2);      // passes
     * assertThat(written).hasPartition(0);      // fails
     * }</pre>
     *
     * @param partition its number
     * @return this assertion
     */
    public RecordMetadataAssert hasPartition(int partition) {
        facts().number("partition", partition, actual.partition());
        return this;
    }

    /**
     * Asserts the offset. A producer that doesn't wait for the broker ({@code acks=0}) is not told of it.
     *
     * <pre>{@code
     * RecordMetadata written = orders.send("o-1", "25 apples");
     *
     * assertThat(written).hasOffset(0);      // passes on a new topic
     * assertThat(written).hasOffset(1);      // fails
     * }</pre>
     *
     * @param offset its position in the partition
     * @return this assertion
     */
    public RecordMetadataAssert hasOffset(long offset) {
        facts().word(
                        "offset",
                        String.valueOf(offset),
                        actual.hasOffset() ? String.valueOf(actual.offset()) : "unknown");
        return this;
    }

    /**
     * Asserts the timestamp, to the millisecond as Kafka keeps it.
     *
     * <pre>{@code
     * RecordMetadata written = orders.event("o-1", "25 apples").timestamp(Instant.EPOCH).send();
     *
     * assertThat(written).hasTimestamp(Instant.EPOCH);      // passes
     * assertThat(written).hasTimestamp(Instant.now());      // fails
     * }</pre>
     *
     * @param timestamp the time
     * @return this assertion
     */
    public RecordMetadataAssert hasTimestamp(Instant timestamp) {
        return hasTimestampBetween(timestamp, timestamp);
    }

    /**
     * Asserts that the timestamp is between two times, or one of them; to the millisecond as Kafka keeps it.
     *
     * <pre>{@code
     * Instant before = Instant.now();
     * RecordMetadata written = orders.send("o-1", "25 apples");
     *
     * assertThat(written).hasTimestampBetween(before, Instant.now());            // passes
     * assertThat(written).hasTimestampBetween(Instant.EPOCH, Instant.EPOCH);     // fails
     * }</pre>
     *
     * @param from the earliest that will do
     * @param to the latest that will do
     * @return this assertion
     */
    public RecordMetadataAssert hasTimestampBetween(Instant from, Instant to) {
        facts().timestamp(from, to, actual.hasTimestamp() ? actual.timestamp() : null);
        return this;
    }

    /**
     * Asserts how many bytes the key had.
     *
     * <pre>{@code
     * RecordMetadata written = orders.send("o-1", "25 apples");
     *
     * assertThat(written).hasSerializedKeySize(3);      // passes
     * assertThat(written).hasSerializedKeySize(4);      // fails
     * }</pre>
     *
     * @param bytes the number; -1 if there was no key
     * @return this assertion
     */
    public RecordMetadataAssert hasSerializedKeySize(int bytes) {
        facts().number("serialized key size", bytes, actual.serializedKeySize());
        return this;
    }

    /**
     * Asserts how many bytes the value had.
     *
     * <pre>{@code
     * RecordMetadata written = orders.send("o-1", "25 apples");
     *
     * assertThat(written).hasSerializedValueSize(9);       // passes
     * assertThat(written).hasSerializedValueSize(10);      // fails
     * }</pre>
     *
     * @param bytes the number; -1 if there was no value
     * @return this assertion
     */
    public RecordMetadataAssert hasSerializedValueSize(int bytes) {
        facts().number("serialized value size", bytes, actual.serializedValueSize());
        return this;
    }
}
