package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs listed keys or values with events, each event at most once. */
final class Matching<K, V, T> {

    private final Part<K, V, T> part;
    private final List<@Nullable T> missing;
    private final List<ReceivedEvent<K, V>> matched = new ArrayList<>();
    private final List<ReceivedEvent<K, V>> others = new ArrayList<>();
    private int looked;

    Matching(Part<K, V, T> part, List<@Nullable T> listed) {
        this.part = part;
        this.missing = new ArrayList<>(listed);
    }

    /** Looks at the events behind those it has seen. */
    void look(List<ReceivedEvent<K, V>> events) {
        for (; looked < events.size(); looked++) {
            ReceivedEvent<K, V> event = events.get(looked);
            (pair(event) ? matched : others).add(event);
        }
    }

    private boolean pair(ReceivedEvent<K, V> event) {
        for (int i = 0; i < missing.size(); i++) {
            if (part.matches(event, missing.get(i))) {
                missing.remove(i);
                return true;
            }
        }
        return false;
    }

    /** What no event was found for. */
    List<@Nullable T> missing() {
        return missing;
    }

    List<ReceivedEvent<K, V>> matched() {
        return matched;
    }

    /** The events that nothing was listed for. */
    List<ReceivedEvent<K, V>> others() {
        return others;
    }
}
