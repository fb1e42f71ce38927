package io.kafkatest.assertj.internal;

import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Checks expectations of a view of a topic.
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 * @param topic whose events
 * @param view which of them
 */
public record TopicCheck<K, V>(TopicEvents<K, V> topic, View<K, V> view) {

    /** How often a cluster is asked whether a moment has come; an event ends the pause. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    /**
     * Waits until an expectation holds or can't hold any more, or the time is out.
     *
     * @param timeout how long at the most
     * @param expectation for this check only
     * @return how it ended
     */
    public Checked within(Duration timeout, Expectation<K, V> expectation) {
        Looked<K, V> looked = new Looking<>(topic, view, expectation).within(timeout);
        return checked(looked, expectation, "to receive, within " + Text.duration(timeout) + ",");
    }

    /**
     * Checks an expectation once, up to the end offsets at this instant.
     *
     * @param expectation for this check only
     * @return how it ended
     */
    public Checked now(Expectation<K, V> expectation) {
        return checked(new Looking<>(topic, view, expectation).now(), expectation, "to have received");
    }

    /**
     * Waits for a moment, and checks that an expectation holds all the while and still then.
     *
     * @param moment is asked for again and again
     * @param timeout how long at the most
     * @param expectation makes one for this check
     * @return how it ended
     */
    public Checked until(Moment moment, Duration timeout, Supplier<Expectation<K, V>> expectation) {
        long end = System.nanoTime() + timeout.toNanos();
        String verb = "to receive, until " + moment.name() + ",";
        Expectation<K, V> expected = expectation.get();
        Looking<K, V> looking = new Looking<>(topic, view, expected); // one, so that no event is looked at twice
        while (true) {
            // Asked before looking: what was written before the moment is seen.
            boolean hasCome = moment.hasCome();
            Looked<K, V> looked = looking.now();
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (hasCome || !looked.holds()) {
                return checked(looked, expected, verb);
            }
            if (left.isNegative() || left.isZero()) {
                String after = " within " + Text.duration(timeout);
                return failed(looked, show -> unfinished(expected.explain(show), moment, after), verb);
            }
            looking.awaitBreak(left.compareTo(PAUSE) < 0 ? left : PAUSE);
        }
    }

    private static Failure unfinished(Failure expected, Moment moment, String after) {
        List<String> missing = moment.missing();
        String first = missing.get(0) + after + (missing.size() == 1 ? "." : ":");
        List<String> lines = new ArrayList<>(missing);
        lines.set(0, first);
        return new Failure(expected.expected(), lines, List.of());
    }

    private Checked checked(Looked<K, V> looked, Expectation<K, V> expectation, String verb) {
        if (!looked.holds()) {
            return failed(looked, expectation::explain, verb);
        }
        topic.accountFor(expectation.asserted());
        return Checked.passed(evidence(looked));
    }

    private Checked failed(Looked<K, V> looked, Function<Show, Failure> reason, String verb) {
        Evidence evidence = evidence(looked);
        return Checked.failed(new Message(new TopicFailure(reason, verb, evidence)::lines), evidence);
    }

    private Evidence evidence(Looked<K, V> looked) {
        return new Evidence(topic.cluster(), looked.seen());
    }
}
