package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.Evidence;
import io.kafkatest.assertj.internal.Requirements;
import io.kafkatest.assertj.internal.evidence.EventText;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on one record. A failure shows the record, and if it was reached through an assertion on a topic also what
 * else was there.
 *
 * @param <K> the key's type
 * @param <V> the value's type
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class ConsumerRecordAssert<K, V> extends CheckedRecordAssert<ConsumerRecordAssert<K, V>, K, V> {

    /**
     * Begins an assertion; tests call {@link KafkaAssertions#assertThat(ConsumerRecord)}.
     *
     * @param actual the record
     */
    public ConsumerRecordAssert(@Nullable ConsumerRecord<K, V> actual) {
        this(actual, null, null);
    }

    /** Fails with what was on the topic. */
    ConsumerRecordAssert(ConsumerRecord<K, V> actual, Evidence evidence) {
        this(actual, evidence, null);
    }

    /** Notes what holds and what doesn't, in place of failing. */
    ConsumerRecordAssert(ConsumerRecord<K, V> actual, Requirements requirements) {
        this(actual, null, requirements);
    }

    private ConsumerRecordAssert(
            @Nullable ConsumerRecord<K, V> actual, @Nullable Evidence evidence, @Nullable Requirements requirements) {
        super(actual, ConsumerRecordAssert.class, evidence, requirements);
    }

    /**
     * Asserts the key.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).first().hasKey("o-1");      // passes
     * assertThat(topic).first().hasKey("o-2");      // fails
     * }</pre>
     *
     * @param key what it equals; null for none
     * @return this assertion
     */
    public ConsumerRecordAssert<K, V> hasKey(@Nullable K key) {
        facts().equal("key", key, actual.key());
        return this;
    }

    /**
     * Asserts the value.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).first().hasValue("25 apples");      // passes
     * assertThat(topic).first().hasValue("9 pears");        // fails
     * }</pre>
     *
     * @param value what it equals; null for none
     * @return this assertion
     */
    public ConsumerRecordAssert<K, V> hasValue(@Nullable V value) {
        facts().equal("value", value, actual.value());
        return this;
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
     * Asserts the timestamp, to the millisecond as Kafka keeps it.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").timestamp(Instant.EPOCH).send();
     *
     * assertThat(topic).first().hasTimestamp(Instant.EPOCH);      // passes
     * assertThat(topic).first().hasTimestamp(Instant.now());      // fails
     * }</pre>
     *
     * @param timestamp the time
     * @return this assertion
     */
    public ConsumerRecordAssert<K, V> hasTimestamp(Instant timestamp) {
        facts().timestamp(timestamp, timestamp);
        return this;
    }

    /**
     * Asserts that the timestamp is between two times, or one of them; to the millisecond as Kafka keeps it.
     *
     * <pre>{@code
     * Instant before = Instant.now();
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).first().hasTimestampBetween(before, Instant.now());            // passes
     * assertThat(topic).first().hasTimestampBetween(Instant.EPOCH, Instant.EPOCH);     // fails
     * }</pre>
     *
     * @param from the earliest that will do
     * @param to the latest that will do
     * @return this assertion
     */
    public ConsumerRecordAssert<K, V> hasTimestampBetween(Instant from, Instant to) {
        facts().timestamp(from, to);
        return this;
    }

    /**
     * Asserts that the value is null, which deletes the key from a compacted topic.
     *
     * <pre>{@code
     * topic.sendTombstone("o-1");
     * topic.send("o-2", "9 pears");
     *
     * assertThat(topic).first().isTombstone();      // passes
     * assertThat(topic).last().isTombstone();       // fails
     * }</pre>
     *
     * @return this assertion
     */
    public ConsumerRecordAssert<K, V> isTombstone() {
        facts().tombstone();
        return this;
    }

    /**
     * Asserts that the value is not null.
     *
     * <pre>{@code
     * topic.send("o-2", "9 pears");
     * topic.sendTombstone("o-1");
     *
     * assertThat(topic).first().isNotTombstone();      // passes
     * assertThat(topic).last().isNotTombstone();       // fails
     * }</pre>
     *
     * @return this assertion
     */
    public ConsumerRecordAssert<K, V> isNotTombstone() {
        facts().noTombstone();
        return this;
    }

    /**
     * Goes on with the key and AssertJ's own assertions.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).first().key().asString().startsWith("o-");      // passes
     * assertThat(topic).first().key().isNull();                         // fails
     * }</pre>
     *
     * @return an assertion on it
     */
    public ObjectAssert<K> key() {
        isNotNull();
        return part("key", actual.key());
    }

    /**
     * Goes on with the value and AssertJ's own assertions.
     *
     * <pre>{@code
     * orders.send("o-1", new Order("o-1", 25));
     *
     * assertThat(orders).first().value().extracting(Order::amount).isEqualTo(25);      // passes
     * assertThat(orders).first().value().isNull();                                     // fails
     * }</pre>
     *
     * @return an assertion on it
     */
    public ObjectAssert<V> value() {
        isNotNull();
        return part("value", actual.value());
    }

    private <T> ObjectAssert<T> part(String name, T value) {
        String where = name + " of " + EventText.location(actual);
        ObjectAssert<T> part = Assertions.<T>assertThatObject(value)
                .withRepresentation(info.representation())
                .as("%s", info.hasDescription() ? info.descriptionText() + ": " + where : where);
        part.info.overridingErrorMessage(info.overridingErrorMessage());
        return part;
    }
}
