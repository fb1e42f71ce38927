package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** No event, or none that earlier assertions weren't about. */
final class Nothing<K, V> implements Expectation<K, V> {

    private final String what;
    private final Predicate<ReceivedEvent<K, V>> allowed;
    private final List<ReceivedEvent<K, V>> unexpected = new ArrayList<>();
    private int looked;

    /**
     * An expectation of nothing.
     *
     * @param what goes on after "to have received"
     * @param allowed the events that may be there
     */
    Nothing(String what, Predicate<ReceivedEvent<K, V>> allowed) {
        this.what = what;
        this.allowed = allowed;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        for (; looked < seen.size(); looked++) {
            ReceivedEvent<K, V> event = seen.events().get(looked);
            if (!allowed.test(event)) {
                unexpected.add(event);
            }
        }
        return unexpected.isEmpty() ? Verdict.HOLDS : Verdict.FAILED;
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return List.of();
    }

    @Override
    public Failure explain(Show show) {
        String count = "it received " + Text.count(unexpected.size(), "event");
        return new Failure(List.of(what), Wording.with(count, Wording.events(unexpected, show)), List.of());
    }
}
