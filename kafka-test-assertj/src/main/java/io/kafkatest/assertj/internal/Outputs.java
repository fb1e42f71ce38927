package io.kafkatest.assertj.internal;

import io.kafkatest.KafkaTestException;
import io.kafkatest.ReceivedEvent;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event for each event that an input topic had when this was made; of several that correlate each the next one. */
public final class Outputs<K, V> implements Expectation<K, V> {

    private final String input;
    private final Correlation correlation;
    private final int inputs;
    private final Map<Identity, Deque<ReceivedEvent<?, ?>>> waiting = new HashMap<>();
    private final List<ReceivedEvent<?, ?>> uncorrelated = new ArrayList<>();
    private final List<ReceivedEvent<K, V>> outputs = new ArrayList<>();
    private final List<Duration> latencies = new ArrayList<>();
    private int looked;

    /**
     * What is to come of the events that an input topic has now.
     *
     * @param input the topic
     * @param correlation finds an event again
     */
    public Outputs(TopicEvents<?, ?> input, Correlation correlation) {
        this.input = input.topic();
        this.correlation = correlation;
        List<? extends ReceivedEvent<?, ?>> events = input.snapshot().events();
        this.inputs = events.size();
        if (events.isEmpty()) {
            throw new KafkaTestException(
                    "The latency from topic \"" + input.topic() + "\" was asked for.",
                    "There are no events on it.",
                    "Send them before.");
        }
        events.forEach(event -> correlation
                .of()
                .apply(event)
                .ifPresentOrElse(
                        id -> waiting.computeIfAbsent(id, any -> new ArrayDeque<>())
                                .add(event),
                        () -> uncorrelated.add(event)));
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        if (!uncorrelated.isEmpty()) {
            return Verdict.FAILED;
        }
        for (; latencies.size() < inputs && looked < seen.size(); looked++) {
            take(seen.events().get(looked));
        }
        return latencies.size() == inputs ? Verdict.HOLDS : Verdict.WAITING;
    }

    private void take(ReceivedEvent<K, V> output) {
        Optional<Identity> id = correlation.of().apply(output);
        @Nullable
        ReceivedEvent<?, ?> cause = id.map(waiting::get).map(Deque::poll).orElse(null);
        if (cause != null) {
            outputs.add(output);
            latencies.add(
                    Duration.ofMillis(output.raw().timestamp() - cause.raw().timestamp()));
        }
    }

    /**
     * How long each output took, when all have come.
     *
     * @return by the timestamps of both events, in the order of the outputs
     */
    public List<Duration> latencies() {
        return latencies;
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return outputs;
    }

    @Override
    public Failure explain(Show show) {
        String expected = "an event for each of the " + Text.count(inputs, "event") + " of topic " + input + ", by "
                + correlation.name();
        if (!uncorrelated.isEmpty()) {
            return new Failure(
                    List.of(expected),
                    Wording.with("of those some have none", Wording.events(uncorrelated, show)),
                    List.of());
        }
        List<ReceivedEvent<?, ?>> without =
                waiting.values().stream().flatMap(Deque::stream).toList();
        return new Failure(
                List.of(expected),
                List.of("none came for " + without.size() + " of them."),
                List.of(new Section("Without one:", Wording.events(without, show))));
    }
}
