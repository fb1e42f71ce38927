package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.Subject;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on the headers of a record. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class HeadersAssert extends HeaderedAssert<HeadersAssert, Headers> {

    /**
     * Begins an assertion; tests call {@link KafkaAssertions#assertThat(Headers)}.
     *
     * @param actual the headers
     */
    public HeadersAssert(@Nullable Headers actual) {
        super(actual, HeadersAssert.class);
    }

    @Override
    Subject subject() {
        return Subject.of(actual);
    }

    @Override
    Headers kafkaHeaders() {
        return actual;
    }

    /**
     * Asserts how many headers there are.
     *
     * <pre>{@code
     * assertThat(record.headers()).hasSize(1);      // passes if there is one
     * assertThat(record.headers()).hasSize(2);      // fails then
     * }</pre>
     *
     * @param headers the number
     * @return this assertion
     */
    public HeadersAssert hasSize(int headers) {
        facts().number("size", headers, list().size());
        return this;
    }

    /**
     * Asserts that there are no headers.
     *
     * <pre>{@code
     * assertThat(new RecordHeaders()).isEmpty();       // passes
     * assertThat(record.headers()).isEmpty();          // fails if there is one
     * }</pre>
     *
     * @return this assertion
     */
    public HeadersAssert isEmpty() {
        return hasSize(0);
    }

    /**
     * Goes on with the list of headers and AssertJ's own assertions.
     *
     * <pre>{@code
     * assertThat(record.headers()).all().extracting(Header::key).containsExactly("trace-id", "tenant");      // passes for these in this order
     * assertThat(record.headers()).all().extracting(Header::key).containsExactly("tenant", "trace-id");      // fails then
     * }</pre>
     *
     * @return an assertion on the list of them
     */
    public final ListAssert<Header> all() {
        isNotNull();
        return parts("headers", list());
    }

    private List<Header> list() {
        return actual == null ? List.of() : List.of(actual.toArray()); // null where a soft assertion goes on
    }
}
