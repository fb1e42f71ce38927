package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Errors;
import io.kafkatest.assertj.internal.evidence.Fact;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.NearMisses;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** One event for which several named requirements hold. Each event is tried once. */
final class EventWith<K, V> implements Expectation<K, V> {

    private static final int NEAREST = 3;

    private final BiConsumer<ConsumerRecord<K, V>, Requirements> requirements;

    /** Events for which the most requirements hold, the latest last. */
    private final List<Near<K, V>> nearest = new ArrayList<>();

    private String topic = "";
    private @Nullable ReceivedEvent<K, V> found;
    private int looked;

    private record Near<K, V>(ReceivedEvent<K, V> event, Notes notes) {}

    EventWith(BiConsumer<ConsumerRecord<K, V>, Requirements> requirements) {
        this.requirements = requirements;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        topic = seen.snapshot().topic();
        for (; found == null && looked < seen.size(); looked++) {
            ReceivedEvent<K, V> event = seen.events().get(looked);
            event.record().ifPresent(record -> attempt(event, record));
        }
        return found == null ? Verdict.WAITING : Verdict.HOLDS;
    }

    private void attempt(ReceivedEvent<K, V> event, ConsumerRecord<K, V> record) {
        Notes notes = notes(record);
        if (notes.allHold()) {
            found = event;
            return;
        }
        int best = nearest.isEmpty() ? 0 : nearest.get(0).notes.holding();
        if (notes.holding() > best) {
            nearest.clear();
        }
        if (notes.holding() >= best) {
            nearest.add(new Near<>(event, notes));
        }
        if (nearest.size() > NEAREST) {
            nearest.remove(0);
        }
    }

    private Notes notes(ConsumerRecord<K, V> record) {
        return Notes.of(notes -> requirements.accept(record, notes));
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return found == null ? List.of() : List.of(found);
    }

    @Override
    public Failure explain(Show show) {
        List<String> wanted = wanted(show);
        List<String> expected = wanted.isEmpty()
                ? List.of("an event that satisfies the requirements")
                : Wording.with("an event with", wanted);
        return new Failure(expected, List.of("none did."), nearest.isEmpty() ? List.of() : List.of(nearest(show)));
    }

    /** The requirements by name. They are told by checking an event; if none came, by an empty one in its place. */
    private List<String> wanted(Show show) {
        if (nearest.isEmpty()) {
            Notes told = notes(new ConsumerRecord<>(topic, 0, 0, null, null));
            return Fact.expectations(told.facts(show));
        }
        Notes told = nearest.get(0).notes;
        List<String> wanted = new ArrayList<>(Fact.expectations(told.facts(show)));
        if (!wanted.isEmpty() && told.error().isPresent()) {
            wanted.add("and further requirements");
        }
        return wanted;
    }

    private Section nearest(Show show) {
        List<String> lines = new ArrayList<>();
        for (Near<K, V> near : nearest) {
            lines.addAll(NearMisses.lines(near.event, near.notes.broken(show), show));
            near.notes.error().ifPresent(error -> lines.addAll(Text.indented(Errors.lines(error))));
        }
        Notes best = nearest.get(0).notes;
        int all = best.facts(show).size() + (best.error().isPresent() ? 1 : 0);
        return new Section("Nearest (" + best.holding() + " of " + all + " hold):", lines);
    }
}
