package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All events, to be looked at elsewhere; so all of them have to be readable. */
public final class Taken<K, V> implements Expectation<K, V> {

    private List<ReceivedEvent<K, V>> events = List.of();

    /** Nothing yet. */
    public Taken() {}

    @Override
    public Verdict judge(Seen<K, V> seen) {
        events = seen.events();
        return unreadable().isEmpty() ? Verdict.HOLDS_SO_FAR : Verdict.FAILED;
    }

    private List<ReceivedEvent<K, V>> unreadable() {
        return events.stream().filter(event -> event.record().isEmpty()).toList();
    }

    /**
     * The events that can be read.
     *
     * @return Kafka's own records, in the order of arrival
     */
    public List<ConsumerRecord<K, V>> records() {
        return events.stream()
                .map(ReceivedEvent::record)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return events;
    }

    @Override
    public Failure explain(Show show) {
        List<ReceivedEvent<K, V>> unreadable = unreadable();
        String but = unreadable.size() + " of " + events.size() + " can't be read";
        return new Failure(
                List.of("only events that can be read"),
                Wording.with(but, Wording.events(unreadable, show)),
                List.of());
    }
}
