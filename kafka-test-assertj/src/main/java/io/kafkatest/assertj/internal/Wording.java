package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.EventText;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sentences that several expectations share. */
final class Wording {

    private static final int VALUE_WIDTH = 100;

    private Wording() {}

    /** For example {@code it received only 1.} */
    static String received(int actual, int expected) {
        if (actual == 0) {
            return "it received none.";
        }
        return "it received " + (actual < expected ? "only " : "") + actual + ".";
    }

    /** Values below each other. */
    static List<String> values(List<? extends @Nullable Object> values, Show show) {
        return Text.bounded(values.stream().map(value -> value(value, show)).toList());
    }

    /** Values below each other, numbered from 1. */
    static List<String> numbered(List<? extends @Nullable Object> values, Show show) {
        List<String> lines = new ArrayList<>();
        for (Object value : values) {
            lines.add((lines.size() + 1) + ": " + value(value, show));
        }
        return Text.bounded(lines);
    }

    /** Events below each other. */
    static List<String> events(List<? extends ReceivedEvent<?, ?>> events, Show show) {
        List<String> first = events.stream()
                .limit(3)
                .flatMap(event -> EventText.of(event, show).lines().stream())
                .toList();
        List<String> lines = new ArrayList<>(first);
        if (events.size() > 3) {
            lines.add("and " + (events.size() - 3) + " more");
        }
        return lines;
    }

    /** A line, and others indented below it. */
    static List<String> with(String first, List<String> others) {
        List<String> lines = new ArrayList<>();
        lines.add(first);
        lines.addAll(Text.indented(others));
        return lines;
    }

    private static String value(@Nullable Object value, Show show) {
        return Text.cut(show.value(value), VALUE_WIDTH);
    }
}
