package io.kafkatest.assertj.internal;

import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.presentation.Representation;

/**
 * The failure of an assertion on a topic.
 *
 * @param reason what doesn't hold, and why
 * @param verb for example {@code to receive, within 5 s,}
 * @param evidence what was there
 */
record TopicFailure(Function<Show, Failure> reason, String verb, Evidence evidence) {

    List<String> lines(Representation representation) {
        Show show = evidence.show(representation);
        Failure failure = reason.apply(show);
        List<String> expected = new ArrayList<>(failure.expected());
        expected.set(0, "Expecting " + evidence.subject(show) + " " + verb + " " + expected.get(0));
        List<String> but = new ArrayList<>(failure.but());
        but.set(0, "but " + but.get(0));

        List<String> lines = new ArrayList<>(expected);
        lines.addAll(but);
        lines.add("");
        for (Section section : failure.sections()) {
            lines.addAll(section.layout());
            lines.add("");
        }
        lines.addAll(evidence.lines(show));
        return lines;
    }
}
