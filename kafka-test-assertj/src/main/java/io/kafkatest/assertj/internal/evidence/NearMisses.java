package io.kafkatest.assertj.internal.evidence;

import io.kafkatest.ReceivedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The events that come nearest to what is missing. */
public final class NearMisses {

    /** A failure must not take long, however many events there are; the latest are the likeliest. */
    private static final int COMPARED = 500;

    private static final double NEAR = 0.5;

    private NearMisses() {}

    /**
     * The event whose key or value is nearest to one that is missing.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param label {@code key} or {@code value}
     * @param missing what didn't come
     * @param events those to choose from
     * @param part takes the key or the value
     * @param show how to show values and times
     * @return the event with its differences, or empty if none comes near
     */
    public static <K, V> Optional<Section> to(
            String label,
            @Nullable Object missing,
            List<ReceivedEvent<K, V>> events,
            Function<ConsumerRecord<K, V>, ?> part,
            Show show) {
        record Candidate<K, V>(ReceivedEvent<K, V> event, Differences differences) {}
        return events.stream()
                .skip(Math.max(0, events.size() - COMPARED))
                .filter(event -> event.record().isPresent())
                .map(event -> new Candidate<>(
                        event,
                        Differences.between(missing, part.apply(event.record().orElseThrow()))))
                .filter(candidate -> candidate.differences.nearness() >= NEAR)
                .max(Comparator.comparingDouble(candidate -> candidate.differences.nearness()))
                .map(nearest -> new Section(
                        Text.cut("Nearest to " + show.value(missing) + ":", Text.WIDTH),
                        lines(nearest.event, nearest.differences.facts(label, show), show)));
    }

    /**
     * One event with what differs.
     *
     * @param label {@code key} or {@code value}
     * @param expected what it should have been
     * @param actual what it was
     * @param event the event
     * @param show how to show values and times
     * @return the event's lines, and a line for each difference
     */
    public static List<String> difference(
            String label, @Nullable Object expected, @Nullable Object actual, ReceivedEvent<?, ?> event, Show show) {
        return lines(event, Differences.between(expected, actual).facts(label, show), show);
    }

    /**
     * One event with facts about it.
     *
     * @param event the event
     * @param facts what differs
     * @param show how to show values and times
     * @return the event's lines, and a line for each fact
     */
    public static List<String> lines(ReceivedEvent<?, ?> event, List<Fact> facts, Show show) {
        List<String> lines = new ArrayList<>(EventText.of(event, show).lines());
        facts.forEach(fact -> lines.addAll(Text.indented(fact.differences())));
        return lines;
    }
}
