package io.kafkatest.assertj;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.test.TestRecord;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The entry point for those who have Kafka Streams' {@code kafka-streams-test-utils} on the class path: all of
 * {@link KafkaAssertions}, and assertions on what a {@code TopologyTestDriver} puts out and on running applications.
 *
 * <pre>{@code
 * import static io.kafkatest.assertj.KafkaStreamsAssertions.assertThat;
 *
 * assertThat(payments.readRecord()).hasKey("o-1");
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class KafkaStreamsAssertions extends KafkaAssertions {

    /** For entry points of your own that extend this one. */
    protected KafkaStreamsAssertions() {}

    /**
     * Begins an assertion on a record of a {@code TopologyTestDriver}.
     *
     * <pre>{@code
     * TestRecord<String, String> record = new TestRecord<>("o-1", "25 apples");
     *
     * assertThat(record).hasValue("25 apples");      // passes
     * assertThat(record).isTombstone();              // fails
     * }</pre>
     *
     * @param <K> the key's type
     * @param <V> the value's type
     * @param actual the record
     * @return the assertion
     */
    public static <K, V> TestRecordAssert<K, V> assertThat(@Nullable TestRecord<K, V> actual) {
        return new TestRecordAssert<>(actual);
    }

    /**
     * Begins an assertion on an application of Kafka Streams.
     *
     * <pre>{@code
     * assertThat(streams).isRunning();                                      // passes once it does
     * assertThat(streams).store("counts").containsEntry("apples", 3L);      // fails unless there is that entry in time
     * }</pre>
     *
     * @param actual the application
     * @return the assertion
     */
    public static KafkaStreamsAssert assertThat(@Nullable KafkaStreams actual) {
        return new KafkaStreamsAssert(actual);
    }
}
