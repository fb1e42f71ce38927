package io.kafkatest.assertj.internal.evidence;

import io.kafkatest.ReceivedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** An event as text, readable or not. */
public final class EventText {

    private final Show show;
    private final ConsumerRecord<?, ?> record;
    private final ReceivedEvent.@Nullable Unreadable unreadable;

    private EventText(Show show, ConsumerRecord<?, ?> record, ReceivedEvent.@Nullable Unreadable unreadable) {
        this.show = show;
        this.record = record;
        this.unreadable = unreadable;
    }

    /**
     * The text of an event.
     *
     * @param event as it was read; its bytes are shown if it can't be deserialized
     * @param show how to show values and times
     * @return its text
     */
    public static EventText of(ReceivedEvent<?, ?> event, Show show) {
        Optional<? extends ConsumerRecord<?, ?>> readable = event.record();
        return new EventText(
                show,
                readable.isPresent() ? readable.get() : event.raw(),
                event.unreadable().orElse(null));
    }

    /**
     * The text of a record.
     *
     * @param record Kafka's own
     * @param show how to show values and times
     * @return its text
     */
    public static EventText of(ConsumerRecord<?, ?> record, Show show) {
        return new EventText(show, record, null);
    }

    /**
     * Where the event is.
     *
     * @param record the event
     * @return for example {@code payments-1@4}: topic, partition and offset
     */
    public static String location(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    /**
     * The event on one line, and a second one if it can't be deserialized.
     *
     * @return one or two lines
     */
    public List<String> lines() {
        List<String> parts = new ArrayList<>(List.of(location(), time(), "key=" + key()));
        if (hasHeaders()) {
            parts.add("headers=" + headers());
        }
        parts.add("value=" + value());
        List<String> lines = new ArrayList<>();
        lines.add(Text.cut(String.join("  ", parts), Text.WIDTH - 2));
        problem().map(problem -> "  " + problem).ifPresent(lines::add);
        return lines;
    }

    String location() {
        return location(record);
    }

    String time() {
        return show.time(record.timestamp());
    }

    String key() {
        return show.value(record.key());
    }

    String value() {
        return show.value(record.value());
    }

    boolean hasHeaders() {
        return record.headers().iterator().hasNext();
    }

    String headers() {
        return show.headers(record.headers());
    }

    /** Why the event can't be read. */
    Optional<String> problem() {
        return Optional.ofNullable(unreadable).map(why -> {
            String deserializer =
                    why.deserializer().substring(why.deserializer().lastIndexOf('.') + 1);
            String text = why.part() + " can't be read by " + deserializer + ": " + Errors.summary(why.cause());
            return Text.cut(text, Text.WIDTH - 4);
        });
    }
}
