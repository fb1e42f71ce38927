package io.kafkatest.assertj;

import java.time.Instant;
import java.util.function.Function;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;

/** The assertions on what records of all kinds have: a key, a value and a timestamp, beside headers. */
abstract class CheckedRecordAssert<SELF extends CheckedRecordAssert<SELF, RECORD, K, V>, RECORD, K, V>
        extends HeaderedAssert<SELF, RECORD> {

    CheckedRecordAssert(@Nullable RECORD actual, Class<?> selfType) {
        super(actual, selfType);
    }

    abstract K recordKey();

    abstract V recordValue();

    abstract @Nullable Long recordTimestamp();

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
    public SELF hasKey(@Nullable K key) {
        facts().equal("key", key, recordKey());
        return myself;
    }

    /**
     * Asserts that the key satisfies requirements of any kind.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).first().hasKeySatisfying(key -> assertThat(key).startsWith("o-"));      // passes
     * assertThat(topic).first().hasKeySatisfying(key -> assertThat(key).startsWith("p-"));      // fails
     * }</pre>
     *
     * @param requirements throws unless they are satisfied
     * @return this assertion
     */
    public SELF hasKeySatisfying(ThrowingConsumer<? super K> requirements) {
        facts().satisfies("key", requirements, recordKey());
        return myself;
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
    public SELF hasValue(@Nullable V value) {
        facts().equal("value", value, recordValue());
        return myself;
    }

    /**
     * Asserts that the value satisfies requirements of any kind.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).first().hasValueSatisfying(value -> assertThat(value).endsWith("apples"));      // passes
     * assertThat(topic).first().hasValueSatisfying(value -> assertThat(value).endsWith("pears"));       // fails
     * }</pre>
     *
     * @param requirements throws unless they are satisfied
     * @return this assertion
     */
    public SELF hasValueSatisfying(ThrowingConsumer<? super V> requirements) {
        facts().satisfies("value", requirements, recordValue());
        return myself;
    }

    /**
     * Asserts that the value is some JSON, whatever its layout and the order of fields. The value may be text, bytes, or an
     * object that becomes JSON. A failure shows what differs. Needs {@code json-unit-assertj} on the class path, and takes
     * its placeholders, such as {@code ${json-unit.any-number}}.
     *
     * <pre>{@code
     * topic.send("o-1", "{\"id\": \"o-1\", \"amount\": 25}");
     *
     * assertThat(topic).first().hasJsonValue("{\"amount\": 25, \"id\": \"o-1\"}");      // passes
     * assertThat(topic).first().hasJsonValue("{\"amount\": 9, \"id\": \"o-1\"}");       // fails
     * }</pre>
     *
     * @param json what it is to be
     * @return this assertion
     * @throws io.kafkatest.KafkaTestException if there is no library to compare JSON, or {@code json} is none
     */
    public SELF hasJsonValue(String json) {
        facts().json("value", json, recordValue());
        return myself;
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
    public SELF isTombstone() {
        facts().tombstone(recordValue());
        return myself;
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
    public SELF isNotTombstone() {
        facts().noTombstone(recordValue());
        return myself;
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
    public SELF hasTimestamp(Instant timestamp) {
        return hasTimestampBetween(timestamp, timestamp);
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
    public SELF hasTimestampBetween(Instant from, Instant to) {
        facts().timestamp(from, to, recordTimestamp());
        return myself;
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
    public final ObjectAssert<K> key() {
        isNotNull();
        return of("key", actual == null ? null : recordKey());
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
    public final ObjectAssert<V> value() {
        isNotNull();
        return of("value", actual == null ? null : recordValue());
    }

    /**
     * Goes on with something of the record and AssertJ's own assertions.
     *
     * <pre>{@code
     * assertThat(record).extracting(ConsumerRecord::leaderEpoch).isEqualTo(Optional.of(0));      // passes
     * assertThat(record).extracting(ConsumerRecord::leaderEpoch).isEqualTo(Optional.of(1));      // fails
     * }</pre>
     *
     * @param <T> its type
     * @param extractor takes it from the record
     * @return an assertion on it
     */
    public final <T> ObjectAssert<T> extracting(Function<? super RECORD, ? extends T> extractor) {
        isNotNull();
        return of("part", actual == null ? null : extractor.apply(actual));
    }

    private <T> ObjectAssert<T> of(String name, @Nullable T part) {
        return part(actual == null ? name : name + " of " + placeName(), part);
    }

    /** Where the record is, or what else it is called. */
    String placeName() {
        return subject().name();
    }
}
