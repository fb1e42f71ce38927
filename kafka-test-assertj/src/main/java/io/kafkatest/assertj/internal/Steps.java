package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Errors;
import io.kafkatest.assertj.internal.evidence.Fact;
import io.kafkatest.assertj.internal.evidence.NearMisses;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Requirements on several events, one after the other. */
record Steps<K, V>(List<BiConsumer<ConsumerRecord<K, V>, Requirements>> requirements) {

    int size() {
        return requirements.size();
    }

    /** What holds of a step for an event; empty if the event can't be read. */
    Optional<Notes> tried(int step, ReceivedEvent<K, V> event) {
        return event.record().map(record -> notes(step, record));
    }

    private Notes notes(int step, ConsumerRecord<K, V> record) {
        return Notes.of(notes -> requirements.get(step).accept(record, notes));
    }

    /** All steps by their requirements, which are told by checking an empty event. */
    List<String> lines(String topic, Show show) {
        List<String> lines = new ArrayList<>();
        for (int step = 0; step < requirements.size(); step++) {
            Notes told = notes(step, new ConsumerRecord<>(topic, 0, 0, null, null));
            List<String> facts = Fact.expectations(told.facts(show));
            String text = facts.isEmpty() ? "an event that satisfies the requirements" : String.join(", ", facts);
            lines.add(Text.cut((step + 1) + ": " + text.replaceAll(": +", ": "), Text.WIDTH - 2));
        }
        return lines;
    }

    /** An event with what keeps it from being a step. */
    List<String> miss(ReceivedEvent<K, V> event, Notes notes, Show show) {
        List<String> lines = new ArrayList<>(NearMisses.lines(event, notes.broken(show), show));
        notes.error().ifPresent(error -> lines.addAll(Text.indented(Errors.lines(error))));
        return lines;
    }
}
