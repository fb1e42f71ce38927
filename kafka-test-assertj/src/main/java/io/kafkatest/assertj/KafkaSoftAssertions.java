package io.kafkatest.assertj;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.SoftAssertions;

/**
 * Soft assertions, also on what is Kafka's: they collect failures, and tell them all at the end.
 *
 * <pre>{@code
 * KafkaSoftAssertions softly = new KafkaSoftAssertions();
 * softly.assertThat(payments).receivesExactly(1);
 * softly.assertThat(payments).first().hasKey("o-1").hasHeader("trace-id");
 * softly.assertAll();
 * }</pre>
 *
 * <p>A failure doesn't keep the next assertion from waiting for its own time: give those that may fail together a short one.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class KafkaSoftAssertions extends SoftAssertions implements KafkaSoftAssertionsProvider {

    /** Begins with nothing collected. */
    public KafkaSoftAssertions() {}
}
