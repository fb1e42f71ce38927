package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.Subject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on one header. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class HeaderAssert extends FactsAssert<HeaderAssert, Header> {

    /**
     * Begins an assertion; tests call {@link KafkaAssertions#assertThat(Header)}.
     *
     * @param actual the header
     */
    public HeaderAssert(@Nullable Header actual) {
        super(actual, HeaderAssert.class);
    }

    @Override
    Subject subject() {
        return Subject.of(actual);
    }

    /**
     * Asserts the key.
     *
     * <pre>{@code
     * Header header = new RecordHeader("trace-id", "abc".getBytes(UTF_8));
     *
     * assertThat(header).hasKey("trace-id");      // passes
     * assertThat(header).hasKey("tenant");        // fails
     * }</pre>
     *
     * @param key the header's key
     * @return this assertion
     */
    public HeaderAssert hasKey(String key) {
        facts().equal("key", key, actual.key());
        return this;
    }

    /**
     * Asserts that the value is a text.
     *
     * <pre>{@code
     * Header header = new RecordHeader("trace-id", "abc".getBytes(UTF_8));
     *
     * assertThat(header).hasValue("abc");      // passes
     * assertThat(header).hasValue("abd");      // fails
     * }</pre>
     *
     * @param value its value, as UTF-8
     * @return this assertion
     */
    public HeaderAssert hasValue(String value) {
        return hasValue(value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Asserts that the value has these bytes.
     *
     * <pre>{@code
     * Header header = new RecordHeader("flags", new byte[] {1, 0});
     *
     * assertThat(header).hasValue(new byte[] {1, 0});      // passes
     * assertThat(header).hasValue(new byte[] {0, 0});      // fails
     * }</pre>
     *
     * @param value its value
     * @return this assertion
     */
    public HeaderAssert hasValue(byte[] value) {
        facts().header("value", value, actual.value());
        return this;
    }

    /**
     * Asserts that the value is a number, in eight bytes as Kafka's {@code LongSerializer} writes it.
     *
     * <pre>{@code
     * Header header = new RecordHeader("attempt", ByteBuffer.allocate(8).putLong(2).array());
     *
     * assertThat(header).hasLongValue(2);      // passes
     * assertThat(header).hasLongValue(3);      // fails
     * }</pre>
     *
     * @param value its value
     * @return this assertion
     */
    public HeaderAssert hasLongValue(long value) {
        facts().longHeader("value", value, actual.value());
        return this;
    }

    /**
     * Asserts that the value is some JSON, whatever its layout and the order of fields. A failure shows what differs. Needs
     * {@code json-unit-assertj} on the class path.
     *
     * <pre>{@code
     * Header header = new RecordHeader("caller", "{\"id\": 7}".getBytes(UTF_8));
     *
     * assertThat(header).hasJsonValue("{\"id\":7}");      // passes
     * assertThat(header).hasJsonValue("{\"id\":8}");      // fails
     * }</pre>
     *
     * @param json what it is to be
     * @return this assertion
     * @throws io.kafkatest.KafkaTestException if there is no library to compare JSON, or {@code json} is none
     */
    public HeaderAssert hasJsonValue(String json) {
        facts().json("value", json, actual.value());
        return this;
    }

    /**
     * Asserts that the header has a key but no value.
     *
     * <pre>{@code
     * assertThat((Header) new RecordHeader("retried", (byte[]) null)).hasNoValue();      // passes
     * assertThat((Header) new RecordHeader("retried", new byte[0])).hasNoValue();        // fails
     * }</pre>
     *
     * @return this assertion
     */
    public HeaderAssert hasNoValue() {
        facts().header("value", null, actual.value());
        return this;
    }

    /**
     * Goes on with the value's bytes and AssertJ's own assertions.
     *
     * <pre>{@code
     * Header header = new RecordHeader("trace-id", "abc".getBytes(UTF_8));
     *
     * assertThat(header).value().isEqualTo("abc".getBytes(UTF_8));      // passes
     * assertThat(header).value().isNull();                              // fails
     * }</pre>
     *
     * @return an assertion on them
     */
    public final ObjectAssert<byte[]> value() {
        isNotNull();
        return actual == null ? part("value", null) : part("value of header " + actual.key(), actual.value());
    }
}
