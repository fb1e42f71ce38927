package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.Subject;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.test.TestRecord;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a record of Kafka Streams' {@code TopologyTestDriver}.
 *
 * @param <K> the key's type
 * @param <V> the value's type
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class TestRecordAssert<K, V> extends CheckedRecordAssert<TestRecordAssert<K, V>, TestRecord<K, V>, K, V> {

    /**
     * Begins an assertion; tests call {@link KafkaStreamsAssertions#assertThat(TestRecord)}.
     *
     * @param actual the record
     */
    public TestRecordAssert(@Nullable TestRecord<K, V> actual) {
        super(actual, TestRecordAssert.class);
    }

    @Override
    Subject subject() {
        return Subject.record(actual.timestamp(), actual.key(), actual.headers(), actual.value());
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
}
