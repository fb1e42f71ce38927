package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.Subject;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what one poll of a consumer brought. They don't wait: a poll may bring less than there is.
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class ConsumerRecordsAssert<K, V> extends FactsAssert<ConsumerRecordsAssert<K, V>, ConsumerRecords<K, V>> {

    /**
     * Begins an assertion; tests call {@link KafkaAssertions#assertThat(ConsumerRecords)}.
     *
     * @param actual the records
     */
    public ConsumerRecordsAssert(@Nullable ConsumerRecords<K, V> actual) {
        super(actual, ConsumerRecordsAssert.class);
    }

    @Override
    Subject subject() {
        return Subject.of(actual);
    }

    /**
     * Asserts how many records there are, of all topics.
     *
     * <pre>{@code
     * assertThat(consumer.poll(ofSeconds(1))).hasSize(2);      // passes if the poll brought two
     * assertThat(consumer.poll(ofSeconds(1))).hasSize(3);      // fails
     * }</pre>
     *
     * @param records the number
     * @return this assertion
     */
    public ConsumerRecordsAssert<K, V> hasSize(int records) {
        facts().number("count", records, actual.count());
        return this;
    }

    /**
     * Asserts that there are no records.
     *
     * <pre>{@code
     * assertThat(ConsumerRecords.empty()).isEmpty();            // passes
     * assertThat(consumer.poll(ofSeconds(1))).isEmpty();        // fails if the poll brought any
     * }</pre>
     *
     * @return this assertion
     */
    public ConsumerRecordsAssert<K, V> isEmpty() {
        return hasSize(0);
    }

    /**
     * Asserts that there are records.
     *
     * <pre>{@code
     * assertThat(consumer.poll(ofSeconds(1))).isNotEmpty();      // passes if the poll brought any
     * assertThat(ConsumerRecords.empty()).isNotEmpty();          // fails
     * }</pre>
     *
     * @return this assertion
     */
    public ConsumerRecordsAssert<K, V> isNotEmpty() {
        facts().word("count", "at least 1", list().isEmpty() ? "0" : "at least 1");
        return this;
    }

    /**
     * Asserts how many records of a topic there are.
     *
     * <pre>{@code
     * ConsumerRecords<String, String> records = consumer.poll(ofSeconds(1));
     *
     * assertThat(records).hasSizeOf("orders", 2);        // passes if the poll brought two of them
     * assertThat(records).hasSizeOf("payments", 2);      // fails
     * }</pre>
     *
     * @param topic its name
     * @param records the number
     * @return this assertion
     */
    public ConsumerRecordsAssert<K, V> hasSizeOf(String topic, int records) {
        int[] count = {0};
        isNotNull();
        actual.records(topic).forEach(record -> count[0]++);
        facts().number("count of " + topic, records, count[0]);
        return this;
    }

    /**
     * Goes on with the records and AssertJ's own assertions: per partition in their order.
     *
     * <pre>{@code
     * ConsumerRecords<String, String> records = consumer.poll(ofSeconds(1));
     *
     * assertThat(records).records().extracting(ConsumerRecord::partition).containsOnly(0);      // passes if all are there
     * assertThat(records).records().isEmpty();                                                  // fails if there are any
     * }</pre>
     *
     * @return an assertion on the list of them
     */
    public final ListAssert<ConsumerRecord<K, V>> records() {
        return parts("records", list());
    }

    /**
     * Goes on with the keys and AssertJ's own assertions.
     *
     * <pre>{@code
     * ConsumerRecords<String, String> records = consumer.poll(ofSeconds(1));
     *
     * assertThat(records).keys().contains("o-1");            // passes if one has it
     * assertThat(records).keys().doesNotContain("o-1");      // fails then
     * }</pre>
     *
     * @return an assertion on the list of them
     */
    public final ListAssert<K> keys() {
        return parts("keys", list().stream().map(ConsumerRecord::key).toList());
    }

    /**
     * Goes on with the values and AssertJ's own assertions.
     *
     * <pre>{@code
     * ConsumerRecords<String, String> records = consumer.poll(ofSeconds(1));
     *
     * assertThat(records).values().contains("25 apples");            // passes if one has it
     * assertThat(records).values().doesNotContain("25 apples");      // fails then
     * }</pre>
     *
     * @return an assertion on the list of them
     */
    public final ListAssert<V> values() {
        return parts("values", list().stream().map(ConsumerRecord::value).toList());
    }

    /**
     * Asserts that there is one record, and goes on with it.
     *
     * <pre>{@code
     * ConsumerRecords<String, String> records = consumer.poll(ofSeconds(1));
     *
     * assertThat(records).single().hasKey("o-1");      // passes if there is one and it has the key
     * assertThat(records).single().hasKey("o-2");      // fails then
     * }</pre>
     *
     * @return an assertion on it
     */
    public final ConsumerRecordAssert<K, V> single() {
        hasSize(1);
        List<ConsumerRecord<K, V>> all = list();
        @Nullable ConsumerRecord<K, V> one = all.size() == 1 ? all.get(0) : null;
        return navigated(one);
    }

    @SuppressWarnings("unchecked") // AssertJ's proxies know classes only
    private ConsumerRecordAssert<K, V> navigated(@Nullable ConsumerRecord<K, V> one) {
        Making how = one == null ? making().silent() : making();
        ConsumerRecordAssert<K, V> made =
                how.of(ConsumerRecordAssert.class, ConsumerRecord.class, one, () -> new ConsumerRecordAssert<>(one));
        return inheriting(made).making(how);
    }

    private List<ConsumerRecord<K, V>> list() {
        isNotNull();
        List<ConsumerRecord<K, V>> list = new ArrayList<>();
        if (actual != null) { // soft assertions go on without it
            actual.forEach(list::add);
        }
        return list;
    }
}
