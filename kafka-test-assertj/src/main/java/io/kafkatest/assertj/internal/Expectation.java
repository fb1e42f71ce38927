package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.List;

/**
 * What an assertion expects of the events of a view. It is used by one thread for one assertion, and may remember how
 * far it has looked.
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 */
public interface Expectation<K, V> {

    /**
     * Looks at the events so far.
     *
     * @param seen with each call the same events as before and perhaps more behind them
     * @return what to make of them
     */
    Verdict judge(Seen<K, V> seen);

    /**
     * The events the assertion was about, known when it holds. The others are those that "nothing more" objects to.
     *
     * @return some of those it was shown
     */
    List<ReceivedEvent<K, V>> asserted();

    /**
     * Says why it doesn't hold.
     *
     * @param show how to show values and times
     * @return the reason, as of the last time it was asked to judge
     */
    Failure explain(Show show);
}
