package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.presentation.StandardRepresentation;

/** Refuses to speak of an order within a group whose events are in several partitions. */
final class OnePartitionEach<K, V> {

    private final EventGroup<K, V> group;
    private final String asked;
    private final String instead;
    private final Map<Identity, Integer> partitions = new HashMap<>();
    private int looked;

    /**
     * For groups of events that have an order.
     *
     * @param group which; an event may be in none
     * @param asked what is asked, the subject of a sentence
     * @param instead what to call that needs no order
     */
    OnePartitionEach(EventGroup<K, V> group, String asked, String instead) {
        this.group = group;
        this.asked = asked;
        this.instead = instead;
    }

    /** Looks at all events, so that it doesn't hang on which of them came first. */
    void require(Seen<K, V> seen) {
        if (seen.isOnePartition()) {
            return;
        }
        for (; looked < seen.size(); looked++) {
            ReceivedEvent<K, V> event = seen.events().get(looked);
            group.of()
                    .apply(event)
                    .ifPresent(id -> require(seen, id, event.raw().partition()));
        }
    }

    private void require(Seen<K, V> seen, Identity id, int partition) {
        int first = partitions.computeIfAbsent(id, unknown -> partition);
        if (first != partition) {
            Show show = new Show(StandardRepresentation.STANDARD_REPRESENTATION, null);
            throw seen.noOrder(asked, group.text(id, show), new TreeSet<>(Set.of(first, partition)), instead);
        }
    }
}
