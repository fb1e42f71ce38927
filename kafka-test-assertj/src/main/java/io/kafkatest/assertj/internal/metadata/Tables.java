package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.assertj.internal.evidence.Columns;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;

/** Rows below a heading, with a gap in the middle of many. */
final class Tables {

    private Tables() {}

    static List<String> of(List<List<String>> headingAndRows) {
        List<String> lines = Columns.of(headingAndRows, Text.WIDTH - 2);
        List<String> bounded = new ArrayList<>(lines.subList(0, 1));
        bounded.addAll(Text.bounded(lines.subList(1, lines.size())));
        return bounded;
    }
}
