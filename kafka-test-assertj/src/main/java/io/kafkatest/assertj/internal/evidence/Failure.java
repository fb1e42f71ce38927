package io.kafkatest.assertj.internal.evidence;

import java.util.List;

/**
 * What an assertion has to say about its failure.
 *
 * @param expected goes on after "Expecting topic payments to receive"
 * @param but goes on after "but"
 * @param sections what helps to see why, such as the nearest misses
 */
public record Failure(List<String> expected, List<String> but, List<Section> sections) {

    /**
     * Keeps the values; see the record's parameters.
     */
    public Failure {
        expected = List.copyOf(expected);
        but = List.copyOf(but);
        sections = List.copyOf(sections);
    }

    /**
     * A failure in two lines.
     *
     * @param expected goes on after "Expecting topic payments to receive"
     * @param but goes on after "but"
     * @return the failure
     */
    public static Failure of(String expected, String but) {
        return new Failure(List.of(expected), List.of(but), List.of());
    }
}
