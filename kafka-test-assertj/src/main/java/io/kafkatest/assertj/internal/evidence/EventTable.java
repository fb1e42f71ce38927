package io.kafkatest.assertj.internal.evidence;

import io.kafkatest.ReceivedEvent;
import java.util.ArrayList;
import java.util.List;

/** Events below each other: all of them, or the first and the last of many. */
public final class EventTable {

    private static final int SHOWN = 20;
    private static final int LAST = 10;

    private EventTable() {}

    /**
     * The events with a title that says how many of them are shown.
     *
     * @param title such as {@code Events since the test began}
     * @param events all of them
     * @param show how to show values and times
     * @return the title, and a line for each event that is shown
     */
    public static List<String> of(String title, List<? extends ReceivedEvent<?, ?>> events, Show show) {
        if (events.isEmpty()) {
            return List.of(title + ": none");
        }
        int size = events.size();
        if (size <= SHOWN) {
            return new Section(title + ": " + Text.number(size) + " (all shown)", rows(events, show)).layout();
        }
        int first = SHOWN - LAST;
        List<ReceivedEvent<?, ?>> ends = new ArrayList<>(events.subList(0, first));
        ends.addAll(events.subList(size - LAST, size));
        String counts = ": " + Text.number(size) + " (first " + first + " and last " + LAST + " shown)";
        return new Section(title + counts, rows(ends, show)).layout();
    }

    private static List<String> rows(List<? extends ReceivedEvent<?, ?>> events, Show show) {
        List<EventText> texts =
                events.stream().map(event -> EventText.of(event, show)).toList();
        boolean headers = texts.stream().anyMatch(EventText::hasHeaders);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("partition@offset", "after", "key", "headers", "value", headers));
        texts.forEach(event ->
                rows.add(row(event.location(), event.time(), event.key(), event.headers(), event.value(), headers)));
        List<String> lines = Columns.of(rows, Text.WIDTH - 2);
        List<String> withProblems = new ArrayList<>();
        withProblems.add(lines.get(0));
        for (int i = 0; i < texts.size(); i++) {
            withProblems.add(lines.get(i + 1));
            texts.get(i).problem().map(problem -> "  " + problem).ifPresent(withProblems::add);
        }
        return withProblems;
    }

    private static List<String> row(
            String location, String after, String key, String headers, String value, boolean withHeaders) {
        return withHeaders ? List.of(location, after, key, headers, value) : List.of(location, after, key, value);
    }
}
