package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;

/** One event that satisfies requirements. Each event is tried once. */
final class AnySatisfies<K, V> implements Expectation<K, V> {

    private static final int NEAREST = 3;

    private final ThrowingConsumer<? super ConsumerRecord<K, V>> requirements;

    /** The nearest misses so far; of equally near ones the latest. */
    private final List<Attempt<K, V>> nearest = new ArrayList<>();

    private @Nullable ReceivedEvent<K, V> found;
    private int looked;

    AnySatisfies(ThrowingConsumer<? super ConsumerRecord<K, V>> requirements) {
        this.requirements = requirements;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        for (; found == null && looked < seen.size(); looked++) {
            ReceivedEvent<K, V> event = seen.events().get(looked);
            event.record().ifPresent(record -> attempt(event, record));
        }
        return found == null ? Verdict.WAITING : Verdict.HOLDS;
    }

    private void attempt(ReceivedEvent<K, V> event, ConsumerRecord<K, V> record) {
        Optional<Throwable> failure = Attempt.failure(requirements, record);
        if (failure.isEmpty()) {
            found = event;
            return;
        }
        nearest.add(0, new Attempt<>(event, failure.get()));
        nearest.sort(Comparator.comparingInt((Attempt<K, V> attempt) -> attempt.progress())
                .reversed());
        if (nearest.size() > NEAREST) {
            nearest.remove(NEAREST);
        }
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return found == null ? List.of() : List.of(found);
    }

    @Override
    public Failure explain(Show show) {
        List<String> lines = nearest.stream()
                .flatMap(attempt -> attempt.lines(show).stream())
                .toList();
        return new Failure(
                List.of("an event that satisfies the requirements"),
                List.of("none did."),
                lines.isEmpty() ? List.of() : List.of(new Section("Nearest:", lines)));
    }
}
