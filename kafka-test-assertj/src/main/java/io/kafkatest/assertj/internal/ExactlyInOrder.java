package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.NearMisses;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The listed keys or values in this order, and nothing else up to the end offsets. */
final class ExactlyInOrder<K, V, T> implements Expectation<K, V> {

    private final Part<K, V, T> part;
    private final List<@Nullable T> listed;
    private List<ReceivedEvent<K, V>> events = List.of();

    /** How many events are as listed, from the first on. */
    private int right;

    ExactlyInOrder(Part<K, V, T> part, List<@Nullable T> listed) {
        this.part = part;
        this.listed = listed;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        if (listed.size() > 1) {
            String plural = part.name() + "s";
            String suffix = part.name().equals("key") ? "Keys" : "Values";
            seen.requireOrder("The order of the " + plural, "containsExactly" + suffix + "InAnyOrder(...)");
        }
        events = seen.events();
        while (right < Math.min(events.size(), listed.size()) && part.matches(events.get(right), listed.get(right))) {
            right++;
        }
        if (events.size() > right) {
            return Verdict.FAILED;
        }
        return right == listed.size() ? Verdict.HOLDS_SO_FAR : Verdict.WAITING;
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return events;
    }

    @Override
    public Failure explain(Show show) {
        List<String> expected = listed.isEmpty()
                ? List.of("no events")
                : Wording.with("exactly these " + part.name() + "s, in this order", Wording.numbered(listed, show));
        return new Failure(expected, but(show), List.of());
    }

    private List<String> but(Show show) {
        if (events.size() == right) {
            return List.of(Wording.received(right, listed.size()));
        }
        if (right == listed.size()) {
            List<ReceivedEvent<K, V>> more = events.subList(right, events.size());
            String count = "it received " + more.size() + (listed.isEmpty() ? "" : " more");
            return Wording.with(count, Wording.events(more, show));
        }
        ReceivedEvent<K, V> wrong = events.get(right);
        return wrong.record()
                .map(record -> Wording.with(
                        "event " + (right + 1) + " is another",
                        NearMisses.difference(
                                part.name(), listed.get(right), part.of().apply(record), wrong, show)))
                .orElseGet(() ->
                        Wording.with("event " + (right + 1) + " can't be read", Wording.events(List.of(wrong), show)));
    }
}
