package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.ThrowingConsumer;

/** At least one event, and all of them up to the end offsets satisfy requirements. Each event is tried once. */
final class AllSatisfy<K, V> implements Expectation<K, V> {

    private static final int SHOWN = 3;

    private final ThrowingConsumer<? super ConsumerRecord<K, V>> requirements;
    private final List<Attempt<K, V>> failed = new ArrayList<>();
    private final List<ReceivedEvent<K, V>> unreadable = new ArrayList<>();
    private List<ReceivedEvent<K, V>> events = List.of();
    private int failures;
    private int looked;

    AllSatisfy(ThrowingConsumer<? super ConsumerRecord<K, V>> requirements) {
        this.requirements = requirements;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        events = seen.events();
        for (; looked < events.size(); looked++) {
            ReceivedEvent<K, V> event = events.get(looked);
            event.record().ifPresentOrElse(record -> attempt(event, record), () -> unreadable.add(event));
        }
        if (failures > 0 || !unreadable.isEmpty()) {
            return Verdict.FAILED;
        }
        return events.isEmpty() ? Verdict.WAITING : Verdict.HOLDS_SO_FAR;
    }

    private void attempt(ReceivedEvent<K, V> event, ConsumerRecord<K, V> record) {
        Attempt.failure(requirements, record).ifPresent(error -> {
            failures++;
            if (failed.size() < SHOWN) {
                failed.add(new Attempt<>(event, error));
            }
        });
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return events;
    }

    @Override
    public Failure explain(Show show) {
        String expected = "events that all satisfy the requirements";
        if (events.isEmpty()) {
            return Failure.of(expected, "it received none.");
        }
        List<Section> sections = new ArrayList<>();
        if (failures > 0) {
            List<String> lines = failed.stream()
                    .flatMap(attempt -> attempt.lines(show).stream())
                    .toList();
            String shown = failures > SHOWN ? " (first " + SHOWN + " shown)" : "";
            sections.add(new Section("Not satisfying" + shown + ":", lines));
        }
        if (!unreadable.isEmpty()) {
            sections.add(new Section("Not readable:", Wording.events(unreadable, show)));
        }
        int without = failures + unreadable.size();
        return new Failure(
                List.of(expected),
                List.of(without + " of " + events.size() + (without == 1 ? " doesn't." : " don't.")),
                sections);
    }
}
