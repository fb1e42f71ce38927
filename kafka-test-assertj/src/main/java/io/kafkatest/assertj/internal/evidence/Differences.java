package io.kafkatest.assertj.internal.evidence;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.ComparisonDifference;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonDifferenceCalculator;
import org.jspecify.annotations.Nullable;

/** In which fields a value differs from the expected one, and how near it is. */
final class Differences {

    private static final int SHOWN = 5;

    private final @Nullable Object expected;
    private final @Nullable Object actual;
    private final List<ComparisonDifference> fields;

    private Differences(@Nullable Object expected, @Nullable Object actual, List<ComparisonDifference> fields) {
        this.expected = expected;
        this.actual = actual;
        this.fields = fields;
    }

    /** Compares two values that are not equal. */
    static Differences between(@Nullable Object expected, @Nullable Object actual) {
        return new Differences(
                expected, actual, expected == null || actual == null ? List.of() : fields(expected, actual));
    }

    private static List<ComparisonDifference> fields(Object expected, Object actual) {
        if (!hasFields(expected) || !hasFields(actual)) {
            return List.of();
        }
        try {
            return new RecursiveComparisonDifferenceCalculator()
                    .determineDifferences(actual, expected, new RecursiveComparisonConfiguration());
        } catch (RuntimeException e) { // fields that can't be read: then the values as a whole have to do
            return List.of();
        }
    }

    private static boolean hasFields(Object value) {
        return value instanceof Map
                || value instanceof Collection
                || !(value.getClass().isArray()
                        || value instanceof Enum
                        || value.getClass().getName().startsWith("java."));
    }

    /** From 0, nothing in common, to 1, the same. */
    double nearness() {
        if (expected instanceof CharSequence a && actual instanceof CharSequence b) {
            return nearness(a.toString(), b.toString());
        }
        // A difference at the root means that they are of different kinds.
        boolean whole =
                fields.stream().anyMatch(field -> field.getDecomposedPath().isEmpty());
        return fields.isEmpty() || whole ? 0 : Math.max(0, 1 - (double) fields.size() / parts(expected));
    }

    /** The differences as lines; {@code label} is what the values are, such as {@code value}. */
    List<Fact> facts(String label, Show show) {
        List<ComparisonDifference> named = fields.stream()
                .filter(field -> !field.getDecomposedPath().isEmpty())
                .toList();
        if (!named.isEmpty()) {
            return named.stream()
                    .limit(SHOWN)
                    .map(field -> new Fact(
                            label + "." + field.getConcatenatedPath(),
                            show.value(field.getExpected()),
                            show.value(field.getActual())))
                    .toList();
        }
        return List.of(StringDifference.fact(label, show.value(expected), show.value(actual)));
    }

    private static double nearness(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int head = StringDifference.commonHead(a, b);
        int tail = StringDifference.commonTail(a, b, shorter - head);
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 1 : (double) (head + tail) / longer;
    }

    private static int parts(@Nullable Object value) {
        if (value == null) {
            return 1;
        }
        if (value instanceof Map<?, ?> map) {
            return Math.max(1, map.size());
        }
        if (value instanceof Collection<?> collection) {
            return Math.max(1, collection.size());
        }
        long fields = Stream.<Class<?>>iterate(value.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .count();
        return (int) Math.max(1, fields);
    }
}
