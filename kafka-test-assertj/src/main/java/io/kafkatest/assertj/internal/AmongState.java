package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.StateOf.State;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An expectation of the events in one state. What is decided stays so; an event whose transaction was open leaves that state, and
 * then the others are looked at anew.
 */
public final class AmongState<K, V> implements Expectation<K, V> {

    private final EventStates<K, V> states;
    private final State wanted;
    private final Supplier<Expectation<K, V>> making;
    private final List<ReceivedEvent<K, V>> shown = new ArrayList<>();
    private Expectation<K, V> expectation;

    /**
     * An expectation of those in a state.
     *
     * @param committed the topic as those see it who read committed events
     * @param state the state's name
     * @param making makes what is expected of them
     */
    public AmongState(TopicEvents<K, V> committed, String state, Supplier<Expectation<K, V>> making) {
        this.states = new EventStates<>(committed);
        this.wanted = State.valueOf(state);
        this.making = making;
        this.expectation = making.get();
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        states.look(seen.events());
        List<ReceivedEvent<K, V>> now = states.in(wanted);
        if (!identities(now).containsAll(shown)) {
            shown.clear();
            expectation = making.get();
        }
        Set<ReceivedEvent<K, V>> before = identities(shown);
        now.stream().filter(event -> !before.contains(event)).forEach(shown::add);
        Verdict verdict = expectation.judge(new Seen<>(seen.snapshot(), seen.view(), List.copyOf(shown)));
        // Open transactions end, so that what doesn't hold of their events may hold yet.
        return verdict == Verdict.FAILED && wanted == State.OPEN ? Verdict.WAITING : verdict;
    }

    private static <E> Set<E> identities(List<E> events) {
        Set<E> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(events);
        return set;
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return List.of();
    }

    @Override
    public Failure explain(Show show) {
        Failure inner = expectation.explain(show);
        List<String> expected = new ArrayList<>(inner.expected());
        expected.set(0, "among the " + wanted.name().toLowerCase(Locale.ROOT) + " events, " + expected.get(0));
        List<Section> sections = new ArrayList<>(inner.sections());
        sections.addAll(states.sections(show));
        return new Failure(expected, inner.but(), sections);
    }
}
