package io.kafkatest.assertj;

import io.kafkatest.EventSnapshot;
import io.kafkatest.KafkaCluster;
import io.kafkatest.ReceivedEvent;
import io.kafkatest.TopicEvents;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Events of a topic that have something done once an assertion has judged a number of them and waits for more: no test has to
 * guess how long that takes. It is done in the thread of the assertion.
 */
final class WhenSeen<K, V> implements TopicEvents<K, V> {

    private final TopicEvents<K, V> events;
    private final int number;
    private final boolean evenIfItHolds;
    private final Runnable action;
    private final AtomicBoolean done;

    private WhenSeen(TopicEvents<K, V> events, int number, boolean evenIfItHolds, Runnable action, AtomicBoolean done) {
        this.events = events;
        this.number = number;
        this.evenIfItHolds = evenIfItHolds;
        this.action = action;
        this.done = done;
    }

    static <K, V> TopicEvents<K, V> of(TopicEvents<K, V> events, int number, Runnable action) {
        return new WhenSeen<>(events, number, false, action, new AtomicBoolean());
    }

    /** Has it done also when the assertion waits no more, but may look again. */
    static <K, V> TopicEvents<K, V> orJudged(TopicEvents<K, V> events, int number, Runnable action) {
        return new WhenSeen<>(events, number, true, action, new AtomicBoolean());
    }

    @Override
    public EventSnapshot<K, V> await(Duration timeout, Predicate<EventSnapshot<K, V>> condition) {
        return events.await(timeout, snapshot -> {
            boolean holds = condition.test(snapshot);
            if ((evenIfItHolds || !holds) && snapshot.size() >= number && done.compareAndSet(false, true)) {
                action.run();
            }
            return holds;
        });
    }

    @Override
    public TopicEvents<K, V> uncommitted() {
        return new WhenSeen<>(events.uncommitted(), number, evenIfItHolds, action, done);
    }

    @Override
    public String topic() {
        return events.topic();
    }

    @Override
    public KafkaCluster cluster() {
        return events.cluster();
    }

    @Override
    public Duration timeout() {
        return events.timeout();
    }

    @Override
    public List<ConsumerRecord<K, V>> records() {
        return events.records();
    }

    @Override
    public EventSnapshot<K, V> snapshot() {
        return events.snapshot();
    }

    @Override
    public boolean isAccountedFor(ReceivedEvent<K, V> event) {
        return events.isAccountedFor(event);
    }

    @Override
    public void accountFor(Collection<ReceivedEvent<K, V>> more) {
        events.accountFor(more);
    }

    @Override
    public void startAt(Map<Integer, Long> offsets) {
        events.startAt(offsets);
    }
}
