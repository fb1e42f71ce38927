package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.StateOf.State;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A number of events whose transactions were committed, or aborted, or are open. */
public final class InState<K, V> implements Expectation<K, V> {

    private final EventStates<K, V> states;
    private final State wanted;
    private final IntFunction<Verdict> verdict;
    private final String expected;

    private InState(TopicEvents<K, V> committed, String wanted, IntFunction<Verdict> verdict, String expected) {
        this.states = new EventStates<>(committed);
        this.wanted = State.valueOf(wanted);
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
        states.look(seen.events());
        return verdict.apply(states.in(wanted).size());
    }

    /**
     * The events in that state that can be read.
     *
     * @return Kafka's own records, in the order of arrival
     */
    public List<ConsumerRecord<K, V>> records() {
        return states.in(wanted).stream()
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
        return new Failure(List.of(expected), List.of(but()), states.sections(show));
    }

    private String but() {
        int count = states.in(wanted).size();
        return count == 0 ? "there are none." : "there " + (count == 1 ? "is " : "are ") + count + ".";
    }
}
