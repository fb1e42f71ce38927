package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.NearMisses;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event for each listed key or value, in any order and among others. One listed twice needs two. */
final class Contains<K, V, T> implements Expectation<K, V> {

    private static final int NEAREST = 3;

    private final Part<K, V, T> part;
    private final List<@Nullable T> listed;
    private final Matching<K, V, T> matching;

    Contains(Part<K, V, T> part, List<@Nullable T> listed) {
        this.part = part;
        this.listed = listed;
        this.matching = new Matching<>(part, listed);
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        matching.look(seen.events());
        return matching.missing().isEmpty() ? Verdict.HOLDS : Verdict.WAITING;
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return matching.matched();
    }

    @Override
    public Failure explain(Show show) {
        List<@Nullable T> missing = matching.missing();
        String expected =
                listed.size() == 1 ? "an event with the " + part.name() : "events with the " + part.name() + "s";
        List<String> but = missing.size() == listed.size()
                ? List.of("none came.")
                : Wording.with("none came with", Wording.values(missing, show));
        return new Failure(Wording.with(expected, Wording.values(listed, show)), but, nearest(show));
    }

    private List<Section> nearest(Show show) {
        return matching.missing().stream()
                .limit(NEAREST)
                .map(value -> NearMisses.to(part.name(), value, matching.others(), part.of(), show))
                .flatMap(Optional::stream)
                .toList();
    }
}
