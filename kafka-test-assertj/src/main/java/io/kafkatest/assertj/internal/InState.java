package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.StateOf.State;
import io.kafkatest.assertj.internal.evidence.EventText;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A number of events whose transactions were committed, or aborted, or are open. */
public final class InState<K, V> implements Expectation<K, V> {

    private final TopicEvents<K, V> committed;
    private final StateOf stateOf;
    private final String wanted;
    private final IntFunction<Verdict> verdict;
    private final String expected;
    private List<ReceivedEvent<K, V>> events = List.of();
    private final List<State> states = new ArrayList<>();

    private InState(TopicEvents<K, V> committed, String wanted, IntFunction<Verdict> verdict, String expected) {
        this.committed = committed;
        this.stateOf = new StateOf(committed);
        this.wanted = wanted;
        this.verdict = verdict;
        this.expected = expected;
    }

    /**
     * A number of events in a state.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param committed the topic as those see it who read committed events
     * @param state the state's name
     * @param number how many
     * @return holds for exactly as many
     */
    public static <K, V> InState<K, V> exactly(TopicEvents<K, V> committed, String state, int number) {
        String expected =
                "exactly " + number + " " + state.toLowerCase(Locale.ROOT) + (number == 1 ? " event" : " events");
        // Open transactions end, and then there are fewer; the end of one is for good.
        Verdict more = state.equals(State.OPEN.name()) ? Verdict.WAITING : Verdict.FAILED;
        return new InState<>(
                committed,
                state,
                count -> count == number ? Verdict.HOLDS_SO_FAR : count > number ? more : Verdict.WAITING,
                expected);
    }

    /**
     * Any number of events in a state.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param committed the topic as those see it who read committed events
     * @param state the state's name
     * @return holds always
     */
    public static <K, V> InState<K, V> any(TopicEvents<K, V> committed, String state) {
        return new InState<>(committed, state, count -> Verdict.HOLDS_SO_FAR, "events");
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        // First what was written, then what became of it: so nothing is taken for open that was decided already.
        events = seen.events();
        stateOf.look();
        for (int i = 0; i < events.size(); i++) {
            if (i == states.size()) {
                states.add(stateOf.of(events.get(i)));
            } else if (states.get(i) == State.OPEN) { // what is decided is so for good
                states.set(i, stateOf.of(events.get(i)));
            }
        }
        return verdict.apply(found().size());
    }

    private List<ReceivedEvent<K, V>> found() {
        return IntStream.range(0, events.size())
                .filter(i -> states.get(i).name().equals(wanted))
                .mapToObj(events::get)
                .toList();
    }

    /**
     * The events in that state that can be read.
     *
     * @return Kafka's own records, in the order of arrival
     */
    public List<ConsumerRecord<K, V>> records() {
        return found().stream()
                .map(ReceivedEvent::record)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return List.of();
    }

    @Override
    public Failure explain(Show show) {
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
        return new Failure(List.of(expected), List.of(but()), sections);
    }

    private String but() {
        int count = found().size();
        return count == 0 ? "there are none." : "there " + (count == 1 ? "is " : "are ") + count + ".";
    }
}
