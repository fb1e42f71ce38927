package io.kafkatest.assertj.internal.evidence;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** What was thrown, as text. */
public final class Errors {

    private static final int LINES = 12;

    private Errors() {}

    /**
     * The message of what a requirement threw.
     *
     * @param error an assertion error, or an exception from the requirement itself
     * @return a few lines; an exception with its class, because it is rarely meant
     */
    public static List<String> lines(Throwable error) {
        String message = String.valueOf(error.getMessage());
        String text =
                error instanceof AssertionError ? message : error.getClass().getSimpleName() + ": " + message;
        List<String> lines = text.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> bounded = new ArrayList<>(lines.subList(0, Math.min(LINES, lines.size())));
        if (lines.size() > LINES) {
            bounded.add("...");
        }
        return bounded.stream().map(line -> Text.cut(line, Text.WIDTH - 4)).toList();
    }

    /**
     * What the innermost cause says.
     *
     * @param error what was thrown
     * @return the first line of its message
     */
    public static String rootMessage(Throwable error) {
        String message = String.valueOf(root(error).getMessage());
        return message.lines().findFirst().orElse(message);
    }

    /** One line, with the innermost cause, which mostly is the one that tells. */
    static String summary(Throwable error) {
        String text = one(error);
        Throwable root = root(error);
        return root == error ? text : text + " (" + one(root) + ")";
    }

    private static String one(Throwable error) {
        @Nullable String message = error.getMessage();
        String name = error.getClass().getSimpleName();
        if (message == null) {
            return name;
        }
        // That it can't be deserialized was said already.
        return (error instanceof SerializationException ? "" : name + ": ") + Text.escaped(message);
    }

    private static Throwable root(Throwable error) {
        Throwable root = error;
        // Causes can form a circle; nobody needs the hundredth.
        for (int depth = 0; root.getCause() != null && depth < 100; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
