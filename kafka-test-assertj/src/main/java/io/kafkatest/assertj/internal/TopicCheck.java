package io.kafkatest.assertj.internal;

import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.evidence.Text;
import java.time.Duration;

/**
 * Checks expectations of a view of a topic.
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 * @param topic whose events
 * @param view which of them
 */
public record TopicCheck<K, V>(TopicEvents<K, V> topic, View<K> view) {

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

    private Checked checked(Looked<K, V> looked, Expectation<K, V> expectation, String verb) {
        Evidence evidence = new Evidence(topic.cluster(), looked.seen());
        if (!looked.holds()) {
            return Checked.failed(new Message(new TopicFailure(expectation, verb, evidence)::lines), evidence);
        }
        topic.accountFor(expectation.asserted());
        return Checked.passed(evidence);
    }
}
