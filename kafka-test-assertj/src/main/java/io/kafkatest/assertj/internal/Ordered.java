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
    private final Map<Identity, Last<K, V, T>> lasts = new HashMap<>();
    private List<ReceivedEvent<K, V>> events = List.of();
    private @Nullable ReceivedEvent<K, V> unreadable;
    private @Nullable Break<K, V, T> broken;
    private int looked;

    private record Last<K, V, T>(ReceivedEvent<K, V> event, T measure) {}

    private record Break<K, V, T>(Identity id, Last<K, V, T> before, Last<K, V, T> after) {}

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
            look(events.get(looked));
        }
        if (!isUnbroken()) {
            return Verdict.FAILED;
        }
        return events.isEmpty() ? Verdict.WAITING : Verdict.HOLDS_SO_FAR;
    }

    private boolean isUnbroken() {
        return broken == null && unreadable == null;
    }

    private void look(ReceivedEvent<K, V> event) {
        Optional<Identity> id = group.of().apply(event);
        Optional<T> measure = by.apply(event);
        if (id.isEmpty() || measure.isEmpty()) {
            unreadable = event;
            return;
        }
        Last<K, V, T> now = new Last<>(event, measure.get());
        @Nullable Last<K, V, T> before = lasts.put(id.get(), now);
        if (before != null && before.measure.compareTo(now.measure) > 0) {
            broken = new Break<>(id.get(), before, now);
        }
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
