package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.Subject;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a record that is to be sent, such as those in {@code MockProducer.history()}.
 *
 * @param <K> the key's type
 * @param <V> the value's type
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class ProducerRecordAssert<K, V>
        extends CheckedRecordAssert<ProducerRecordAssert<K, V>, ProducerRecord<K, V>, K, V> {

    private static final String NONE = "none";

    /**
     * Begins an assertion; tests call {@link KafkaAssertions#assertThat(ProducerRecord)}.
     *
     * @param actual the record
     */
    public ProducerRecordAssert(@Nullable ProducerRecord<K, V> actual) {
        super(actual, ProducerRecordAssert.class);
    }

    @Override
    Subject subject() {
        return Subject.of(actual);
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
    @Nullable
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
     * assertThat(producer.history().get(0)).hasTopic("orders");        // passes for a record that is to go there
     * assertThat(producer.history().get(0)).hasTopic("payments");      // fails
     * }</pre>
     *
     * @param topic its name
     * @return this assertion
     */
    public ProducerRecordAssert<K, V> hasTopic(String topic) {
        facts().equal("topic", topic, actual.topic());
        return this;
    }

    /**
     * Asserts the partition that the sender chose.
     *
     * <pre>{@code
     * var record = new ProducerRecord<>("orders", 2, "o-1", "25 apples");
     *
     * assertThat(record).hasPartition(2);      // passes
     * assertThat(record).hasPartition(0);      // fails
     * }</pre>
     *
     * @param partition its number
     * @return this assertion
     */
    public ProducerRecordAssert<K, V> hasPartition(int partition) {
        facts().word("partition", String.valueOf(partition), chosenPartition());
        return this;
    }

    /**
     * Asserts that the partition is left to the partitioner.
     *
     * <pre>{@code
     * assertThat(new ProducerRecord<>("orders", "o-1", "25 apples")).hasNoPartition();         // passes
     * assertThat(new ProducerRecord<>("orders", 2, "o-1", "25 apples")).hasNoPartition();      // fails
     * }</pre>
     *
     * @return this assertion
     */
    public ProducerRecordAssert<K, V> hasNoPartition() {
        facts().word("partition", NONE, chosenPartition());
        return this;
    }

    private String chosenPartition() {
        return actual.partition() == null ? NONE : String.valueOf(actual.partition());
    }
}
