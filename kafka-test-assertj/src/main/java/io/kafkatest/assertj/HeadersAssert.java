package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.Subject;
import org.apache.kafka.common.header.Headers;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
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
}
