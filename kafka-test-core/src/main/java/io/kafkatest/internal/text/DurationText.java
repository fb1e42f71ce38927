package io.kafkatest.internal.text;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Durations as people write them: {@code 500ms}, {@code 1m30s}, {@code 1d}, or as the standard has them, {@code PT1M}. */
public final class DurationText {

    private DurationText() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is none, or negative
     */
    public static Duration parse(String text) {
        String capitals = text.toUpperCase(Locale.ROOT);
        try {
            Duration duration = capitals.endsWith("MS")
                    ? Duration.ofMillis(Long.parseLong(
                            capitals.substring(0, capitals.length() - 2).strip()))
                    : Duration.parse(capitals.startsWith("P") ? capitals : iso(capitals.replace(" ", "")));
            if (duration.isNegative()) {
                throw new IllegalArgumentException("negative");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String iso(String text) {
        int days = text.indexOf('D') + 1;
        return "P" + text.substring(0, days) + (days < text.length() ? "T" + text.substring(days) : "");
    }
}
