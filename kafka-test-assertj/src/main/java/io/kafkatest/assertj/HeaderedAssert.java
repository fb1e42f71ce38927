package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.HeaderFacts;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The assertions on headers. */
abstract class HeaderedAssert<SELF extends HeaderedAssert<SELF, ACTUAL>, ACTUAL> extends FactsAssert<SELF, ACTUAL> {

    HeaderedAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /** The headers. */
    abstract Headers kafkaHeaders();

    private HeaderFacts headerFacts() {
        isNotNull();
        return new HeaderFacts(kafkaHeaders(), requirements());
    }

    /**
     * Asserts that there is a header, whatever its value.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").header("trace-id", "abc").send();
     *
     * assertThat(topic).first().hasHeader("trace-id");      // passes
     * assertThat(topic).first().hasHeader("tenant");        // fails
     * }</pre>
     *
     * @param name its key
     * @return this assertion
     */
    public SELF hasHeader(String name) {
        headerFacts().present(name);
        return myself;
    }

    /**
     * Asserts that there is a header with a text. Of several headers with that key one must have it.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").header("trace-id", "abc").send();
     *
     * assertThat(topic).first().hasHeader("trace-id", "abc");      // passes
     * assertThat(topic).first().hasHeader("trace-id", "abd");      // fails
     * }</pre>
     *
     * @param name its key
     * @param value its value, as UTF-8
     * @return this assertion
     */
    public SELF hasHeader(String name, String value) {
        return hasHeader(name, utf8(value));
    }

    /**
     * Asserts that there is a header with these bytes. Of several headers with that key one must have them.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").header("flags", new byte[] {1, 0}).send();
     *
     * assertThat(topic).first().hasHeader("flags", new byte[] {1, 0});      // passes
     * assertThat(topic).first().hasHeader("flags", new byte[] {0, 0});      // fails
     * }</pre>
     *
     * @param name its key
     * @param value its value
     * @return this assertion
     */
    public SELF hasHeader(String name, byte[] value) {
        headerFacts().has(name, value);
        return myself;
    }

    /**
     * Asserts that there is a header with a number, in eight bytes as Kafka's {@code LongSerializer} writes it. Of several
     * headers with that key one must have it.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").header("attempt", ByteBuffer.allocate(8).putLong(2).array()).send();
     *
     * assertThat(topic).first().hasLongHeader("attempt", 2);      // passes
     * assertThat(topic).first().hasLongHeader("attempt", 3);      // fails
     * }</pre>
     *
     * @param name its key
     * @param value its value
     * @return this assertion
     */
    public SELF hasLongHeader(String name, long value) {
        headerFacts().hasLong(name, value);
        return myself;
    }

    /**
     * Asserts that there is a header with some JSON, whatever its layout and the order of fields. Of several headers with
     * that key one must have it. A failure shows what differs. Needs {@code json-unit-assertj} on the class path, and takes
     * its placeholders, such as {@code ${json-unit.any-number}}.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").header("caller", "{\"id\": 7, \"name\": \"ann\"}").send();
     *
     * assertThat(topic).first().hasJsonHeader("caller", "{\"name\": \"ann\", \"id\": 7}");      // passes
     * assertThat(topic).first().hasJsonHeader("caller", "{\"name\": \"bob\", \"id\": 7}");      // fails
     * }</pre>
     *
     * @param name its key
     * @param json what it is to be
     * @return this assertion
     * @throws io.kafkatest.KafkaTestException if there is no library to compare JSON, or {@code json} is none
     */
    public SELF hasJsonHeader(String name, String json) {
        headerFacts().hasJson(name, json);
        return myself;
    }

    /**
     * Asserts all the values that a header has, in their order.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").header("via", "shop").header("via", "gateway").send();
     *
     * assertThat(topic).first().hasHeaderValues("via", "shop", "gateway");      // passes
     * assertThat(topic).first().hasHeaderValues("via", "gateway");              // fails
     * }</pre>
     *
     * @param name the key that they have in common
     * @param values their values, as UTF-8; none if there is to be no such header
     * @return this assertion
     */
    public SELF hasHeaderValues(String name, String... values) {
        List<byte[]> bytes = Stream.of(values).map(HeaderedAssert::utf8).toList();
        headerFacts().hasAll(name, bytes);
        return myself;
    }

    /**
     * Asserts the keys of all headers, in any order. A key may be there several times.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").header("trace-id", "abc").header("tenant", "x").send();
     *
     * assertThat(topic).first().hasOnlyHeaders("tenant", "trace-id");      // passes
     * assertThat(topic).first().hasOnlyHeaders("tenant");                  // fails
     * }</pre>
     *
     * @param names the keys; none if there are to be no headers
     * @return this assertion
     */
    public SELF hasOnlyHeaders(String... names) {
        headerFacts().hasOnly(new LinkedHashSet<>(List.of(names)));
        return myself;
    }

    /**
     * Asserts that there is no header with a key.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").header("trace-id", "abc").send();
     *
     * assertThat(topic).first().doesNotHaveHeader("tenant");        // passes
     * assertThat(topic).first().doesNotHaveHeader("trace-id");      // fails
     * }</pre>
     *
     * @param name the key
     * @return this assertion
     */
    public SELF doesNotHaveHeader(String name) {
        headerFacts().absent(name);
        return myself;
    }

    /**
     * Goes on with a header; of several with that key with the last one, as Kafka does.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").header("trace-id", "abc").send();
     *
     * assertThat(topic).first().header("trace-id").hasValue("abc");      // passes
     * assertThat(topic).first().header("trace-id").hasValue("abd");      // fails
     * }</pre>
     *
     * @param name its key
     * @return an assertion on it
     */
    public final HeaderAssert header(String name) {
        hasHeader(name);
        @Nullable Header header = actual == null ? null : kafkaHeaders().lastHeader(name);
        Making how = header == null ? making().silent() : making();
        return inheriting(how.of(HeaderAssert.class, Header.class, header, () -> new HeaderAssert(header)))
                .making(how);
    }

    private static byte[] utf8(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
