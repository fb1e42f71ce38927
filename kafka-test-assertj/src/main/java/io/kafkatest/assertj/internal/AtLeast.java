package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.List;

/** As many events, or more. */
final class AtLeast<K, V> implements Expectation<K, V> {

    private final int number;
    private List<ReceivedEvent<K, V>> events = List.of();

    AtLeast(int number) {
        this.number = number;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        events = seen.events();
        return events.size() < number ? Verdict.WAITING : Verdict.HOLDS;
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return events.subList(0, number);
    }

    @Override
    public Failure explain(Show show) {
        return Failure.of("at least " + Text.count(number, "event"), Wording.received(events.size(), number));
    }
}
