package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.List;

/** At least as many events, and no more than as many up to the end offsets. */
final class Between<K, V> implements Expectation<K, V> {

    private final int least;
    private final int most;
    private List<ReceivedEvent<K, V>> events = List.of();

    Between(int least, int most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        events = seen.events();
        if (events.size() > most) {
            return Verdict.FAILED;
        }
        return events.size() < least ? Verdict.WAITING : Verdict.HOLDS_SO_FAR;
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return events;
    }

    @Override
    public Failure explain(Show show) {
        return Failure.of("between " + least + " and " + most + " events", Wording.received(events.size(), least));
    }
}
