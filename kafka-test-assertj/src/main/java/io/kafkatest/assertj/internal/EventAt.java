package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The event at a position, which can be read. */
public final class EventAt<K, V> implements Expectation<K, V> {

    private final String what;
    private final int index;
    private final boolean fromTheEnd;
    private List<ReceivedEvent<K, V>> events = List.of();

    private EventAt(String what, int index, boolean fromTheEnd) {
        this.what = what;
        this.index = index;
        this.fromTheEnd = fromTheEnd;
    }

    /**
     * An event by its position from the first.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param index from 0
     * @return the expectation
     */
    public static <K, V> EventAt<K, V> fromFirst(int index) {
        return new EventAt<>(index == 0 ? "a first event" : "an event at index " + index, index, false);
    }

    /**
     * The last event, up to the end offsets.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @return the expectation
     */
    public static <K, V> EventAt<K, V> last() {
        return new EventAt<>("a last event", 0, true);
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        events = seen.events();
        if (events.size() > 1) {
            seen.requireOrder("The position of an event", "anySatisfy(...)");
        }
        if (events.size() <= index) {
            return Verdict.WAITING;
        }
        if (event().record().isEmpty()) {
            return Verdict.FAILED;
        }
        // One event of several partitions is the first only if there is no other; the last is only known at the end.
        return seen.isOnePartition() && !fromTheEnd ? Verdict.HOLDS : Verdict.HOLDS_SO_FAR;
    }

    private ReceivedEvent<K, V> event() {
        return events.get(fromTheEnd ? events.size() - 1 : index);
    }

    /**
     * The event, when the expectation holds.
     *
     * @return Kafka's own record
     */
    public ConsumerRecord<K, V> record() {
        return event().record().orElseThrow();
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return List.of(event());
    }

    @Override
    public Failure explain(Show show) {
        if (events.size() <= index) {
            return Failure.of(what, Wording.received(events.size(), index + 1));
        }
        return new Failure(
                List.of(what), Wording.with("it can't be read", Wording.events(List.of(event()), show)), List.of());
    }
}
