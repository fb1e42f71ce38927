package io.kafkatest.assertj.internal;

import io.kafkatest.assertj.internal.evidence.EventText;
import io.kafkatest.assertj.internal.evidence.Fact;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.error.ErrorMessageFactory;
import org.assertj.core.presentation.Representation;
import org.jspecify.annotations.Nullable;

/**
 * The failure of an assertion on one record.
 *
 * @param record what it was about
 * @param fact what doesn't hold
 * @param evidence what was on the topic it was taken from, or null if it wasn't taken from one
 */
public record RecordFailure(
        ConsumerRecord<?, ?> record,
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
        lines.add("Expecting event " + EventText.location(record) + " to have");
        lines.addAll(Text.indented(Fact.expectations(List.of(shown))));
        lines.add(Text.cut("but it was " + shown.actual() + ".", 120));
        lines.add("");
        lines.addAll(EventText.of(record, show).lines());
        if (evidence != null) {
            lines.add("");
            lines.addAll(evidence.lines(show));
        }
        return lines;
    }
}
