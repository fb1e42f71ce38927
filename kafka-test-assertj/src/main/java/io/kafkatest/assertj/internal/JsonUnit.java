package io.kafkatest.assertj.internal;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import io.kafkatest.KafkaTestException;
import io.kafkatest.assertj.internal.evidence.Errors;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import net.javacrumbs.jsonunit.assertj.JsonAssert;
import net.javacrumbs.jsonunit.core.listener.Difference;
import org.jspecify.annotations.Nullable;

/** Compares JSON with JsonUnit. Loaded only if it is there. */
final class JsonUnit {

    private static final int SHOWN = 5;

    private JsonUnit() {}

    static List<String> differences(String expected, Object actual) {
        List<Difference> found = new ArrayList<>();
        JsonAssert comparison;
        try {
            comparison = assertThatJson(actual).withDifferenceListener((difference, context) -> found.add(difference));
        } catch (IllegalArgumentException e) {
            return List.of("it is not JSON: " + Errors.rootMessage(e));
        }
        try {
            comparison.isEqualTo(expected);
            return List.of();
        } catch (AssertionError e) {
            // A placeholder's own complaint, such as that of a regular expression, comes without a difference.
            return found.isEmpty() ? Errors.lines(e) : lines(found);
        } catch (IllegalArgumentException e) {
            throw new KafkaTestException(
                    "Something was to be compared with the JSON " + expected + ".",
                    "That is not JSON: " + Errors.rootMessage(e),
                    "Give JSON, as the key, the value or the header is to be.",
                    e);
        }
    }

    private static List<String> lines(List<Difference> found) {
        List<String> lines =
                new ArrayList<>(found.stream().limit(SHOWN).map(JsonUnit::line).toList());
        if (found.size() > SHOWN) {
            lines.add("and " + (found.size() - SHOWN) + " more");
        }
        return lines;
    }

    private static String line(Difference difference) {
        String line =
                switch (difference.getType()) {
                    case MISSING ->
                        path(difference.getExpectedPath()) + ": missing, expected " + shown(difference.getExpected());
                    case EXTRA ->
                        path(difference.getActualPath()) + ": not expected, was " + shown(difference.getActual());
                    case DIFFERENT ->
                        path(difference.getActualPath()) + ": expected " + shown(difference.getExpected()) + ", was "
                                + shown(difference.getActual());
                };
        return Text.cut(line, Text.WIDTH - 4);
    }

    private static String path(@Nullable String path) {
        return path == null || path.isEmpty() ? "the whole" : path;
    }

    private static String shown(@Nullable Object value) {
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }
}
