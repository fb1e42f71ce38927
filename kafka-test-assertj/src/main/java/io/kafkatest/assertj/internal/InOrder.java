package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event for each step, in order and among others. Each event is tried once, for the step that is next. */
final class InOrder<K, V> implements Expectation<K, V> {

    private final Steps<K, V> steps;
    private final List<ReceivedEvent<K, V>> found = new ArrayList<>();
    private String topic = "";
    private @Nullable ReceivedEvent<K, V> nearest;
    private @Nullable Notes nearestNotes;
    private int looked;

    InOrder(Steps<K, V> steps) {
        this.steps = steps;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        topic = seen.snapshot().topic();
        if (steps.size() > 1) {
            seen.requireOrder("The order of events", "receives(...) for each");
        }
        for (; found.size() < steps.size() && looked < seen.size(); looked++) {
            ReceivedEvent<K, V> event = seen.events().get(looked);
            steps.tried(found.size(), event).ifPresent(notes -> take(event, notes));
        }
        return found.size() == steps.size() ? Verdict.HOLDS : Verdict.WAITING;
    }

    private void take(ReceivedEvent<K, V> event, Notes notes) {
        if (notes.allHold()) {
            found.add(event);
            nearest = null;
            nearestNotes = null;
        } else if (nearestNotes == null || notes.holding() >= nearestNotes.holding()) {
            nearest = event;
            nearestNotes = notes;
        }
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return found;
    }

    @Override
    public Failure explain(Show show) {
        List<Section> sections = new ArrayList<>();
        if (!found.isEmpty()) {
            sections.add(new Section("Found:", Wording.events(found, show)));
        }
        int next = found.size() + 1;
        if (nearest != null && nearestNotes != null) {
            sections.add(new Section("Nearest to " + next + ":", steps.miss(nearest, nearestNotes, show)));
        }
        String after = found.isEmpty() ? "" : " after " + (next - 1);
        return new Failure(
                Wording.with("in this order, others allowed between,", steps.lines(topic, show)),
                List.of("none came for " + next + after + "."),
                sections);
    }
}
