package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** At least one event, and in each group something that never goes down up to the end offsets. */
final class Ordered<K, V, T extends Comparable<? super T>> implements Expectation<K, V> {

    private final String what;
    private final EventGroup<K, V> group;
    private final Function<ReceivedEvent<K, V>, Optional<T>> by;
    private final OnePartitionEach<K, V> order;

    /** Of millions of keys, so only what is compared; the event is looked for if it doesn't hold. */
    private final Map<Identity, T> lasts = new HashMap<>();

    private List<ReceivedEvent<K, V>> events = List.of();
    private @Nullable ReceivedEvent<K, V> unreadable;
    private @Nullable Break<K, V, T> broken;
    private int looked;

    private record Place<K, V, T>(ReceivedEvent<K, V> event, T measure) {}

    private record Break<K, V, T>(Identity id, Place<K, V, T> before, Place<K, V, T> after) {}

    /**
     * An expectation of order.
     *
     * @param what goes on after "to receive"
     * @param group in which events have an order
     * @param by takes what is compared from an event; empty if it can't be read
     */
    Ordered(String what, EventGroup<K, V> group, Function<ReceivedEvent<K, V>, Optional<T>> by) {
        this.what = what;
        this.group = group;
        this.order =
                new OnePartitionEach<>(group, "The order of events per " + group.name(), "isOrderedPerPartition(...)");
        this.by = by;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        order.require(seen);
        events = seen.events();
        for (; isUnbroken() && looked < events.size(); looked++) {
            look(looked);
        }
        if (!isUnbroken()) {
            return Verdict.FAILED;
        }
        return events.isEmpty() ? Verdict.WAITING : Verdict.HOLDS_SO_FAR;
    }

    private boolean isUnbroken() {
        return broken == null && unreadable == null;
    }

    private void look(int index) {
        ReceivedEvent<K, V> event = events.get(index);
        ReceivedEvent<K, V> read = event.read();
        Optional<Identity> id = group.of().apply(read);
        Optional<T> measure = by.apply(read);
        if (id.isEmpty() || measure.isEmpty()) {
            unreadable = event;
            return;
        }
        T now = measure.get();
        @Nullable T before = lasts.put(id.get(), now);
        if (before != null && before.compareTo(now) > 0) {
            broken = new Break<>(id.get(), new Place<>(lastBefore(index, id.get()), before), new Place<>(event, now));
        }
    }

    private ReceivedEvent<K, V> lastBefore(int index, Identity id) {
        int at = index - 1;
        while (!group.of().apply(events.get(at)).equals(Optional.of(id))) {
            at--;
        }
        return events.get(at);
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return events;
    }

    @Override
    public Failure explain(Show show) {
        return new Failure(List.of(what), but(show), List.of());
    }

    private List<String> but(Show show) {
        if (unreadable != null) {
            return Wording.with("an event can't be read", Wording.events(List.of(unreadable), show));
        }
        if (broken == null) {
            return List.of("it received none.");
        }
        String line = "in " + group.text(broken.id, show) + " " + show.value(broken.after.measure) + " came after "
                + show.value(broken.before.measure);
        return Wording.with(line, Wording.events(List.of(broken.before.event, broken.after.event), show));
    }
}
