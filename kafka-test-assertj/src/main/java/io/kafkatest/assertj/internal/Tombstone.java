package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A null value for a key. */
final class Tombstone<K, V> implements Expectation<K, V> {

    private final K key;
    private final List<ReceivedEvent<K, V>> withValue = new ArrayList<>();
    private @Nullable ReceivedEvent<K, V> found;
    private int looked;

    Tombstone(K key) {
        this.key = key;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        for (; found == null && looked < seen.size(); looked++) {
            ReceivedEvent<K, V> event = seen.events().get(looked);
            event.record().filter(this::hasKey).ifPresent(record -> take(event, record));
        }
        return found == null ? Verdict.WAITING : Verdict.HOLDS;
    }

    private boolean hasKey(ConsumerRecord<K, V> record) {
        return Objects.deepEquals(record.key(), key);
    }

    private void take(ReceivedEvent<K, V> event, ConsumerRecord<K, V> record) {
        if (record.value() == null) {
            found = event;
        } else {
            withValue.add(event);
        }
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return found == null ? List.of() : List.of(found);
    }

    @Override
    public Failure explain(Show show) {
        int from = Math.max(0, withValue.size() - 3);
        List<String> latest = Wording.events(withValue.subList(from, withValue.size()), show);
        return new Failure(
                List.of("a tombstone for the key " + show.value(key)),
                List.of("none came."),
                latest.isEmpty() ? List.of() : List.of(new Section("Latest with this key:", latest)));
    }
}
