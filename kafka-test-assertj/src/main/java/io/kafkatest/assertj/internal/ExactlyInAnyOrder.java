package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event for each listed key or value, and no others up to the end offsets. */
final class ExactlyInAnyOrder<K, V, T> implements Expectation<K, V> {

    private final Part<K, V, T> part;
    private final List<@Nullable T> listed;
    private final Matching<K, V, T> matching;

    ExactlyInAnyOrder(Part<K, V, T> part, List<@Nullable T> listed) {
        this.part = part;
        this.listed = listed;
        this.matching = new Matching<>(part, listed);
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        matching.look(seen.events());
        if (!matching.others().isEmpty()) {
            return Verdict.FAILED;
        }
        return matching.missing().isEmpty() ? Verdict.HOLDS_SO_FAR : Verdict.WAITING;
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return matching.matched();
    }

    @Override
    public Failure explain(Show show) {
        List<String> expected = listed.isEmpty()
                ? List.of("no events")
                : Wording.with("exactly these " + part.name() + "s, in any order", Wording.values(listed, show));
        List<String> but = new ArrayList<>();
        if (!matching.others().isEmpty()) {
            but.addAll(Wording.with("it received others", Wording.events(matching.others(), show)));
        }
        if (!matching.missing().isEmpty()) {
            String none = but.isEmpty() ? "none came with" : "and none with";
            but.addAll(Wording.with(none, Wording.values(matching.missing(), show)));
        }
        return new Failure(expected, but, List.of());
    }
}
