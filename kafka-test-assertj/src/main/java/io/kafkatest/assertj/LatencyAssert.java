package io.kafkatest.assertj;

import io.kafkatest.KafkaTestException;
import io.kafkatest.assertj.internal.evidence.Text;
import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractDurationAssert;
import org.assertj.core.api.DurationAssert;
import org.assertj.core.api.ListAssert;

/** Assertions on how long events took from one topic to another. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class LatencyAssert extends AbstractAssert<LatencyAssert, List<Duration>> {

    private final String way;
    private final Making making;

    LatencyAssert(String way, List<Duration> latencies, Making making) {
        super(latencies.stream().sorted().toList(), LatencyAssert.class);
        this.way = way;
        this.making = making;
    }

    /**
     * Goes on with the time in which a share of the events came.
     *
     * <pre>{@code
     * assertThat(payments).latencyFrom(orders).byKey().percentile(99).isLessThan(ofMillis(200));      // passes if 99 of 100 came so soon
     * assertThat(payments).latencyFrom(orders).byKey().percentile(99).isLessThan(ofMillis(0));        // fails
     * }</pre>
     *
     * @param percent the share, above 0 and up to 100
     * @return an assertion on it
     * @throws KafkaTestException if there is no such share
     */
    public AbstractDurationAssert<?> percentile(double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new KafkaTestException(
                    "Percentile " + percent + " of the latency was asked for.",
                    "A percentile is above 0 and at most 100.",
                    "Give one of those, such as 99 or 99.9.");
        }
        int rank = (int) Math.ceil(actual.size() * percent / 100);
        String name = "percentile " + String.valueOf(percent).replaceAll("\\.0$", "");
        return duration(name, actual.isEmpty() ? Duration.ZERO : actual.get(rank - 1));
    }

    /**
     * Goes on with the time in which half of the events came.
     *
     * <pre>{@code
     * assertThat(payments).latencyFrom(orders).byKey().median().isLessThan(ofMillis(20));      // passes if half of them came so soon
     * assertThat(payments).latencyFrom(orders).byKey().median().isLessThan(ofMillis(0));       // fails
     * }</pre>
     *
     * @return an assertion on it
     */
    public AbstractDurationAssert<?> median() {
        return percentile(50);
    }

    /**
     * Goes on with the time of the slowest event.
     *
     * <pre>{@code
     * assertThat(payments).latencyFrom(orders).byKey().max().isLessThan(ofSeconds(1));      // passes if all came so soon
     * assertThat(payments).latencyFrom(orders).byKey().max().isLessThan(ofMillis(0));       // fails
     * }</pre>
     *
     * @return an assertion on it
     */
    public AbstractDurationAssert<?> max() {
        return percentile(100);
    }

    /**
     * Goes on with all times, the shortest first.
     *
     * <pre>{@code
     * assertThat(payments).latencyFrom(orders).byKey().all().hasSize(2);      // passes for two events
     * assertThat(payments).latencyFrom(orders).byKey().all().isEmpty();       // fails
     * }</pre>
     *
     * @return an assertion on the list of them
     */
    public ListAssert<Duration> all() {
        ListAssert<Duration> made = making.ofList(actual);
        describe(made, way);
        return made;
    }

    private AbstractDurationAssert<?> duration(String name, Duration value) {
        DurationAssert made = making.of(DurationAssert.class, Duration.class, value, () -> new DurationAssert(value));
        describe(made, name + " of the " + way + distribution());
        return made;
    }

    /** What one number hides, for the failure. */
    private String distribution() {
        if (actual.isEmpty()) {
            return "";
        }
        return " (" + Text.count(actual.size(), "event") + ": " + Text.duration(actual.get(0)) + " to "
                + Text.duration(actual.get(actual.size() - 1)) + ")";
    }

    private void describe(AbstractAssert<?, ?> made, String name) {
        made.info.description("%s", info.hasDescription() ? info.descriptionText() + ": " + name : name);
        made.info.useRepresentation(info.representation());
        made.info.overridingErrorMessage(info.overridingErrorMessage());
    }
}
