package io.kafkatest.assertj.internal;

import io.kafkatest.assertj.internal.evidence.Fact;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.error.ErrorMessageFactory;
import org.assertj.core.presentation.Representation;
import org.jspecify.annotations.Nullable;

/**
 * The failure of an assertion on one record, or on something that belongs to one.
 *
 * @param subject what it was about
 * @param fact what doesn't hold
 * @param evidence what was on the topic it was taken from, or null if it wasn't taken from one
 */
public record RecordFailure(
        Subject subject,
        Function<Show, Fact> fact,
        @Nullable Evidence evidence) {

    /**
     * The failure as AssertJ wants it.
     *
     * @return the message, made when it is asked for
     */
    public ErrorMessageFactory message() {
        return new Message(this::lines);
    }

    private List<String> lines(Representation representation) {
        Show show = evidence == null ? new Show(representation, null) : evidence.show(representation);
        Fact shown = fact.apply(show);
        List<String> lines = new ArrayList<>();
        lines.add("Expecting " + subject.name() + " to have");
        lines.addAll(Text.indented(Fact.expectations(List.of(shown))));
        String end = shown.details().isEmpty() ? "." : ":";
        lines.add(Text.cut("but it was " + shown.actual() + end, Text.WIDTH));
        lines.addAll(Text.indented(shown.details()));
        lines.add("");
        lines.addAll(subject.text().apply(show));
        if (evidence != null) {
            lines.add("");
            lines.addAll(evidence.lines(show));
        }
        return lines;
    }
}
