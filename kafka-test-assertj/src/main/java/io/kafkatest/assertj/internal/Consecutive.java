package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.EventText;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events that follow each other directly, one for each step. An event is tried for each step that can be next. */
final class Consecutive<K, V> implements Expectation<K, V> {

    private final Steps<K, V> steps;

    /** How many steps the runs have that end with the event before, and may go on with the next. */
    private List<Integer> runs = List.of();

    private List<ReceivedEvent<K, V>> longest = List.of();
    private @Nullable ReceivedEvent<K, V> breaking;
    private @Nullable Notes breakingNotes;
    private String topic = "";
    private int looked;

    Consecutive(Steps<K, V> steps) {
        this.steps = steps;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        topic = seen.snapshot().topic();
        if (steps.size() > 1) {
            seen.requireOrder("The order of events", "receives(...) for each");
        }
        for (; longest.size() < steps.size() && looked < seen.size(); looked++) {
            look(seen.events(), looked);
        }
        return longest.size() == steps.size() ? Verdict.HOLDS : Verdict.WAITING;
    }

    private void look(List<ReceivedEvent<K, V>> events, int index) {
        ReceivedEvent<K, V> event = events.get(index);
        List<Integer> before = new ArrayList<>(runs);
        before.add(0);
        List<Integer> after = new ArrayList<>();
        for (int length : before) {
            Optional<Notes> notes = steps.tried(length, event);
            if (notes.isPresent() && notes.get().allHold()) {
                after.add(length + 1);
                keepIfLonger(events.subList(index - length, index + 1));
            } else if (length == longest.size() && breaking == null && length > 0) {
                breaking = event;
                breakingNotes = notes.orElse(null);
            }
        }
        runs = after;
    }

    private void keepIfLonger(List<ReceivedEvent<K, V>> run) {
        if (run.size() > longest.size()) {
            longest = List.copyOf(run);
            breaking = null;
            breakingNotes = null;
        }
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return longest;
    }

    @Override
    public Failure explain(Show show) {
        List<Section> sections = new ArrayList<>();
        if (!longest.isEmpty()) {
            List<String> lines = new ArrayList<>(Wording.events(longest, show));
            if (breaking != null) {
                lines.add("and then");
                lines.addAll(
                        breakingNotes == null
                                ? EventText.of(breaking, show).lines()
                                : steps.miss(breaking, breakingNotes, show));
            }
            sections.add(new Section("The longest run (" + longest.size() + " of " + steps.size() + "):", lines));
        }
        return new Failure(
                Wording.with("one directly after the other,", steps.lines(topic, show)),
                List.of("none came so."),
                sections);
    }
}
