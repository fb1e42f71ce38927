package io.kafkatest.assertj;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.BDDSoftAssertions;

/**
 * Soft assertions, also on what is Kafka's: they collect failures, and tell them all at the end.
 *
 * <pre>{@code
 * KafkaBddSoftAssertions softly = new KafkaBddSoftAssertions();
 * softly.then(payments).receivesExactly(1);
 * softly.then(payments).first().hasKey("o-1").hasHeader("trace-id");
 * softly.assertAll();
 * }</pre>
 *
 * <p>A failure doesn't keep the next assertion from waiting for its own time: give those that may fail together a short one.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class KafkaBddSoftAssertions extends BDDSoftAssertions implements KafkaBddSoftAssertionsProvider {

    /** Begins with nothing collected. */
    public KafkaBddSoftAssertions() {}
}
