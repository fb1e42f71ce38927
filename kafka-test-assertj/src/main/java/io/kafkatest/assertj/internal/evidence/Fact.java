package io.kafkatest.assertj.internal.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that was expected, and what it was instead.
 *
 * @param label what it is about, such as {@code key} or {@code header trace-id}
 * @param expected as shown
 * @param actual as shown
 * @param details what makes the difference, if the two don't show it
 */
public record Fact(String label, String expected, String actual, List<String> details) {

    private static final int SIDE = 40;

    /**
     * Keeps the values; see the record's parameters.
     */
    public Fact {
        details = List.copyOf(details);
    }

    /**
     * A fact that needs no details.
     *
     * @param label what it is about
     * @param expected as shown
     * @param actual as shown
     */
    public Fact(String label, String expected, String actual) {
        this(label, expected, actual, List.of());
    }

    /**
     * The fact as a difference.
     *
     * @return for example {@code key: expected "a", was "b"}
     */
    public String difference() {
        return label + ": expected " + Text.cut(expected, SIDE) + ", was " + Text.cut(actual, SIDE);
    }

    /**
     * The fact as a difference, with its details below.
     *
     * @return one line, and one for each detail
     */
    List<String> differences() {
        List<String> lines = new ArrayList<>();
        lines.add(difference());
        lines.addAll(Text.indented(details));
        return lines;
    }

    /**
     * What was expected, one line for each fact.
     *
     * @param facts the facts
     * @return for example {@code key: "a"}, with the values below each other
     */
    public static List<String> expectations(List<Fact> facts) {
        int widest = facts.stream().mapToInt(fact -> fact.label.length()).max().orElse(0);
        return facts.stream()
                .map(fact -> fact.label + ":" + " ".repeat(widest - fact.label.length() + 1) + fact.expected)
                .map(line -> Text.cut(line, Text.WIDTH - 2))
                .toList();
    }
}
