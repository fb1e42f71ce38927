package io.kafkatest.assertj.internal;

import io.kafkatest.EventSnapshot;
import io.kafkatest.ReceivedEvent;
import io.kafkatest.TopicEvents;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** What has become of events, as of the moment this was last asked to look. */
final class StateOf {

    /** The names of an event's states, in the order in which the API has them. */
    enum State {
        COMMITTED,
        ABORTED,
        OPEN
    }

    private record Place(TopicPartition partition, long offset) {}

    private final TopicEvents<?, ?> topic;
    private final Set<Place> committed = new HashSet<>();
    private Map<Integer, Long> decided = Map.of();
    private int looked;

    StateOf(TopicEvents<?, ?> topic) {
        this.topic = topic;
    }

    /** Asks now, so that whatever was read before can be told apart. */
    void look() {
        EventSnapshot<?, ?> snapshot = topic.snapshot();
        for (; looked < snapshot.size(); looked++) {
            committed.add(place(snapshot.events().get(looked)));
        }
        decided = snapshot.endOffsets();
    }

    State of(ReceivedEvent<?, ?> event) {
        if (committed.contains(place(event))) {
            return State.COMMITTED;
        }
        boolean isDecided =
                event.raw().offset() < decided.getOrDefault(event.raw().partition(), 0L);
        return isDecided ? State.ABORTED : State.OPEN;
    }

    private static Place place(ReceivedEvent<?, ?> event) {
        return new Place(
                new TopicPartition(event.raw().topic(), event.raw().partition()),
                event.raw().offset());
    }
}
