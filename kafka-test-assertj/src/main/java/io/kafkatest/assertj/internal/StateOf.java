package io.kafkatest.assertj.internal;

import io.kafkatest.EventSnapshot;
import io.kafkatest.ReceivedEvent;
import io.kafkatest.TopicEvents;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** What has become of events, as of the moment this was made. */
final class StateOf {

    /** The names of an event's states, in the order in which the API has them. */
    enum State {
        COMMITTED,
        ABORTED,
        OPEN
    }

    private record Place(TopicPartition partition, long offset) {}

    private final Set<Place> committed;
    private final Map<Integer, Long> decided;

    private StateOf(Set<Place> committed, Map<Integer, Long> decided) {
        this.committed = committed;
        this.decided = decided;
    }

    /** Asks now, so that whatever was read before can be told apart. */
    static StateOf now(TopicEvents<?, ?> committed) {
        EventSnapshot<?, ?> snapshot = committed.snapshot();
        return new StateOf(
                snapshot.events().stream().map(StateOf::place).collect(Collectors.toSet()), snapshot.endOffsets());
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
