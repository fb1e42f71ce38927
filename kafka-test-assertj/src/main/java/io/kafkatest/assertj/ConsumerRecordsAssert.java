package io.kafkatest.assertj;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractIterableAssert;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what one poll of a consumer brought: those of AssertJ for any {@code Iterable}, and some more. They don't wait: a
 * poll may bring less than there is.
 *
 * <pre>{@code
 * assertThat(consumer.poll(ofSeconds(1))).singleElement().hasKey("o-1").hasHeader("trace-id");
 * }</pre>
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class ConsumerRecordsAssert<K, V>
        extends AbstractIterableAssert<
                ConsumerRecordsAssert<K, V>,
                Iterable<? extends ConsumerRecord<K, V>>,
                ConsumerRecord<K, V>,
                ConsumerRecordAssert<K, V>> {

    private Making making = Making.THROWING;

    /**
     * Begins an assertion; tests call {@link KafkaAssertions#assertThat(org.apache.kafka.clients.consumer.ConsumerRecords)}.
     *
     * @param actual the records
     */
    public ConsumerRecordsAssert(@Nullable Iterable<? extends ConsumerRecord<K, V>> actual) {
        super(actual, ConsumerRecordsAssert.class);
    }

    /** Makes what this leads to in the same way as this was made. */
    final ConsumerRecordsAssert<K, V> making(Making how) {
        making = how;
        return this;
    }

    /**
     * Goes on with the records of a topic.
     *
     * <pre>{@code
     * ConsumerRecords<String, String> records = consumer.poll(ofSeconds(1));
     *
     * assertThat(records).ofTopic("orders").hasSize(2);        // passes if the poll brought two of them
     * assertThat(records).ofTopic("payments").hasSize(2);      // fails then
     * }</pre>
     *
     * @param topic its name
     * @return an assertion on them
     */
    public ConsumerRecordsAssert<K, V> ofTopic(String topic) {
        return filteredOn(record -> record.topic().equals(topic));
    }

    /**
     * Goes on with the keys.
     *
     * <pre>{@code
     * ConsumerRecords<String, String> records = consumer.poll(ofSeconds(1));
     *
     * assertThat(records).keys().contains("o-1");            // passes if one has it
     * assertThat(records).keys().doesNotContain("o-1");      // fails then
     * }</pre>
     *
     * @return an assertion on the list of them, per partition in their order
     */
    public final ListAssert<K> keys() {
        return part("keys", records().map(ConsumerRecord::key).toList());
    }

    /**
     * Goes on with the values.
     *
     * <pre>{@code
     * ConsumerRecords<String, String> records = consumer.poll(ofSeconds(1));
     *
     * assertThat(records).values().contains("25 apples");            // passes if one has it
     * assertThat(records).values().doesNotContain("25 apples");      // fails then
     * }</pre>
     *
     * @return an assertion on the list of them, per partition in their order
     */
    public final ListAssert<V> values() {
        return part("values", records().map(ConsumerRecord::value).toList());
    }

    private Stream<? extends ConsumerRecord<K, V>> records() {
        isNotNull();
        // Soft assertions go on where there is nothing.
        return actual == null ? Stream.empty() : StreamSupport.stream(actual.spliterator(), false);
    }

    private <T> ListAssert<T> part(String name, List<? extends T> values) {
        ListAssert<T> made = making.ofList(values);
        made.info.useRepresentation(info.representation());
        made.info.description("%s", info.hasDescription() ? info.descriptionText() + ": " + name : name);
        made.info.overridingErrorMessage(info.overridingErrorMessage());
        return made;
    }

    @Override
    @SuppressWarnings("unchecked") // AssertJ's proxies know classes only
    protected ConsumerRecordAssert<K, V> toAssert(ConsumerRecord<K, V> value, String description) {
        ConsumerRecordAssert<K, V> made = making.of(
                ConsumerRecordAssert.class, ConsumerRecord.class, value, () -> new ConsumerRecordAssert<>(value));
        return made.as(description).making(making);
    }

    @Override
    protected ConsumerRecordsAssert<K, V> newAbstractIterableAssert(Iterable<? extends ConsumerRecord<K, V>> iterable) {
        return new ConsumerRecordsAssert<>(iterable).making(making);
    }
}
