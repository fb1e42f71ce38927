package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.StateOf.State;
import io.kafkatest.assertj.internal.evidence.EventText;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Events, uncommitted ones among them, and what has become of each. */
final class EventStates<K, V> {

    private final TopicEvents<K, V> committed;
    private final StateOf stateOf;
    private final List<State> states = new ArrayList<>();
    private List<ReceivedEvent<K, V>> events = List.of();

    /**
     * None yet.
     *
     * @param committed the topic as those see it who read committed events
     */
    EventStates(TopicEvents<K, V> committed) {
        this.committed = committed;
        this.stateOf = new StateOf(committed);
    }

    /**
     * Asks what has become of events. They were written before, so nothing is taken for open that was decided already.
     *
     * @param written the same as before and perhaps more behind them
     */
    void look(List<ReceivedEvent<K, V>> written) {
        events = written;
        stateOf.look();
        for (int i = 0; i < events.size(); i++) {
            if (i == states.size()) {
                states.add(stateOf.of(events.get(i)));
            } else if (states.get(i) == State.OPEN) { // what is decided is so for good
                states.set(i, stateOf.of(events.get(i)));
            }
        }
    }

    /** Those in a state, in the order of arrival. */
    List<ReceivedEvent<K, V>> in(State state) {
        return IntStream.range(0, events.size())
                .filter(i -> states.get(i) == state)
                .mapToObj(events::get)
                .toList();
    }

    /** What helps to see why: the state of each, and the transactions that are open. */
    List<Section> sections(Show show) {
        List<Section> sections = new ArrayList<>();
        List<String> lines = IntStream.range(0, events.size())
                .mapToObj(i -> states.get(i).name().toLowerCase(Locale.ROOT) + "  "
                        + EventText.of(events.get(i), show).lines().get(0))
                .map(line -> Text.cut(line, Text.WIDTH - 2))
                .toList();
        if (!lines.isEmpty()) {
            sections.add(new Section("What has become of them:", Text.bounded(lines)));
        }
        List<String> open = new OpenTransactions(committed).lines();
        if (!open.isEmpty()) {
            sections.add(new Section("Open transactions:", open));
        }
        return sections;
    }
}
