package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The latest value of each key, of events that came one after the other.
 *
 * @param <V> the values' type
 */
public final class LatestValues<V> {

    private final Map<Identity, V> values = new LinkedHashMap<>();

    LatestValues() {}

    /** Takes an event, unless it can't be read. */
    boolean take(ReceivedEvent<?, V> event) {
        Optional<? extends ConsumerRecord<?, V>> record = event.record();
        record.ifPresent(this::take);
        return record.isPresent();
    }

    private void take(ConsumerRecord<?, V> record) {
        Identity key = new Identity(record.key());
        if (record.value() == null) {
            values.remove(key);
        } else {
            values.put(key, record.value());
        }
    }

    int size() {
        return values.size();
    }

    @Nullable
    V get(@Nullable Object key) {
        return values.get(new Identity(key));
    }

    /** All keys with their values. */
    Map<Identity, V> all() {
        return values;
    }

    /** For example {@code "c-1" = "Ann"}. */
    static String line(@Nullable Object key, @Nullable Object value, Show show) {
        return show.value(key) + " = " + show.value(value);
    }

    List<String> lines(Show show) {
        return values.entrySet().stream()
                .map(entry -> line(entry.getKey().value(), entry.getValue(), show))
                .toList();
    }
}
