package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.List;

/** As many events, and no more up to the end offsets. */
final class Exactly<K, V> implements Expectation<K, V> {

    private final int number;
    private List<ReceivedEvent<K, V>> events = List.of();

    Exactly(int number) {
        this.number = number;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        events = seen.events();
        if (events.size() == number) {
            return Verdict.HOLDS_SO_FAR;
        }
        return events.size() < number ? Verdict.WAITING : Verdict.FAILED;
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return events;
    }

    @Override
    public Failure explain(Show show) {
        return Failure.of("exactly " + Text.count(number, "event"), Wording.received(events.size(), number));
    }
}
