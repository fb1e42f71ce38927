package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** No two events with the same of something. */
final class NoDuplicates<K, V> implements Expectation<K, V> {

    private static final int SHOWN = 3;

    private final String what;
    private final Function<? super ConsumerRecord<K, V>, ?> id;

    /** The first event with each; of millions of events, so no lists. */
    private final Map<Identity, ReceivedEvent<K, V>> firsts = new HashMap<>();

    private final Map<Identity, List<ReceivedEvent<K, V>>> duplicates = new LinkedHashMap<>();
    private final List<ReceivedEvent<K, V>> unreadable = new ArrayList<>();
    private int looked;

    NoDuplicates(String what, Function<? super ConsumerRecord<K, V>, ?> id) {
        this.what = what;
        this.id = id;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        for (; looked < seen.size(); looked++) {
            ReceivedEvent<K, V> event = seen.events().get(looked);
            event.record().ifPresentOrElse(record -> look(event, record), () -> unreadable.add(event));
        }
        return duplicates.isEmpty() && unreadable.isEmpty() ? Verdict.HOLDS_SO_FAR : Verdict.FAILED;
    }

    private void look(ReceivedEvent<K, V> event, ConsumerRecord<K, V> record) {
        Identity found = new Identity(id.apply(record));
        @Nullable ReceivedEvent<K, V> first = firsts.putIfAbsent(found, event);
        if (first != null) {
            duplicates
                    .computeIfAbsent(found, any -> new ArrayList<>(List.of(first)))
                    .add(event);
        }
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return List.of();
    }

    @Override
    public Failure explain(Show show) {
        List<Section> sections = new ArrayList<>();
        duplicates.entrySet().stream()
                .limit(SHOWN)
                .forEach(entry -> sections.add(new Section(
                        Text.cut(
                                entry.getValue().size() + " with the " + what + " "
                                        + show.value(entry.getKey().value()) + ":",
                                Text.WIDTH),
                        Wording.events(entry.getValue(), show))));
        if (!unreadable.isEmpty()) {
            sections.add(new Section("Not readable:", Wording.events(unreadable, show)));
        }
        return new Failure(List.of("no " + what + " twice"), List.of(but()), sections);
    }

    private String but() {
        if (duplicates.isEmpty()) {
            return Text.count(unreadable.size(), "event") + " can't be read.";
        }
        String shown = duplicates.size() > SHOWN ? " (first " + SHOWN + " shown)" : "";
        return "it received " + Text.count(duplicates.size(), what) + " several times" + shown + ".";
    }
}
