package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.Correlation;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The way from an input topic to an output topic, for which has to be said how an event is found again.
 *
 * <pre>{@code
 * assertThat(payments).latencyFrom(orders).byKey().percentile(99).isLessThan(ofMillis(200));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class LatencyFrom {

    private final Function<Correlation, LatencyAssert> measuring;

    LatencyFrom(Function<Correlation, LatencyAssert> measuring) {
        this.measuring = measuring;
    }

    /**
     * Waits for an event with the same key for each event that is on the input topic now. Of several with one key the first
     * belongs to the first, and so on.
     *
     * <pre>{@code
     * orders.send("o-1", "25 apples");
     *
     * assertThat(payments).latencyFrom(orders).byKey().max().isLessThan(ofSeconds(1));      // passes if a payment with that key came so soon
     * assertThat(refunds).latencyFrom(orders).byKey();                                      // fails when the time is out without one
     * }</pre>
     *
     * @return an assertion on how long they took
     * @throws AssertionError if one doesn't come in time
     * @throws io.kafkatest.KafkaTestException if there are no events on the input topic
     */
    public LatencyAssert byKey() {
        return measuring.apply(Correlation.key());
    }

    /**
     * Waits for an event with the same value of a header for each event that is on the input topic now. Of several with one
     * value the first belongs to the first, and so on.
     *
     * <pre>{@code
     * orders.event("o-1", "25 apples").header("trace-id", "abc").send();
     *
     * assertThat(payments).latencyFrom(orders).byHeader("trace-id").max().isLessThan(ofSeconds(1));      // passes if a payment with it came so soon
     * assertThat(refunds).latencyFrom(orders).byHeader("trace-id");                                      // fails when the time is out without one
     * }</pre>
     *
     * @param name the header's key
     * @return an assertion on how long they took
     * @throws AssertionError if one doesn't come in time
     * @throws io.kafkatest.KafkaTestException if there are no events on the input topic
     */
    public LatencyAssert byHeader(String name) {
        return measuring.apply(Correlation.header(name));
    }
}
