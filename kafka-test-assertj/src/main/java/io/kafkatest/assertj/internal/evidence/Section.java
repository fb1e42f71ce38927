package io.kafkatest.assertj.internal.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a failure: a line that says what it is, and lines below it.
 *
 * @param title the first line
 * @param lines the others, indented when laid out
 */
public record Section(String title, List<String> lines) {

    /**
     * Keeps the values; see the record's parameters.
     */
    public Section {
        lines = List.copyOf(lines);
    }

    /**
     * The section as text.
     *
     * @return the title, and the lines indented below it
     */
    public List<String> layout() {
        List<String> all = new ArrayList<>();
        all.add(title);
        all.addAll(Text.indented(lines));
        return all;
    }
}
