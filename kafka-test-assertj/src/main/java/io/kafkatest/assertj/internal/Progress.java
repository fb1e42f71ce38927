package io.kafkatest.assertj.internal;

import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.assertj.core.presentation.StandardRepresentation;

/** Logs from time to time where a long wait stands. */
final class Progress<K, V> {

    private static final Logger LOG = System.getLogger("io.kafkatest.assertj");
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final String topic;
    private final Expectation<K, V> expectation;
    private final Duration timeout;
    private final long begin = System.nanoTime();
    private Duration next = INTERVAL;

    Progress(String topic, Expectation<K, V> expectation, Duration timeout) {
        this.topic = topic;
        this.expectation = expectation;
        this.timeout = timeout;
    }

    void tell() {
        Duration waited = Duration.ofNanos(System.nanoTime() - begin);
        if (waited.compareTo(next) < 0) {
            return;
        }
        next = waited.plus(INTERVAL);
        if (LOG.isLoggable(Level.INFO)) {
            Failure soFar = expectation.explain(new Show(StandardRepresentation.STANDARD_REPRESENTATION, null));
            LOG.log(
                    Level.INFO,
                    "Waiting for topic {0} to receive {1}: after {2} of {3} {4}",
                    topic,
                    soFar.expected().get(0),
                    Text.duration(waited),
                    Text.duration(timeout),
                    soFar.but().get(0));
        }
    }
}
