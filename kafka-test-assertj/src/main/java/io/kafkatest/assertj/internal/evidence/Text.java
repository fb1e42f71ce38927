package io.kafkatest.assertj.internal.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small pieces of text, so that every failure words them alike. */
public final class Text {

    /** What a failure keeps to, so that it fits a terminal. */
    public static final int WIDTH = 120;

    private static final String GAP = " ... ";

    private static final int LISTED_FIRST = 7;
    private static final int LISTED_LAST = 2;

    private Text() {}

    /**
     * A number with its noun.
     *
     * @param number how many
     * @param noun in the singular, of those that take an s
     * @return for example {@code 1 event} or {@code 2 events}
     */
    public static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * A duration as people write it.
     *
     * @param duration not negative
     * @return for example {@code 5 s}, {@code 250 ms} or {@code 1 min 30 s}
     */
    public static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            String seconds = String.format(Locale.ROOT, "%.3f", millis / 1_000.0);
            return seconds.replaceAll("\\.?0+$", "") + " s";
        }
        long rest = duration.toSecondsPart();
        return duration.toMinutes() + " min" + (rest == 0 ? "" : " " + rest + " s");
    }

    /**
     * Lines for a list, with a gap in the middle of a long one.
     *
     * @param lines all of them
     * @return at most ten
     */
    public static List<String> bounded(List<String> lines) {
        int hidden = lines.size() - LISTED_FIRST - LISTED_LAST;
        if (hidden <= 1) {
            return lines;
        }
        List<String> bounded = new ArrayList<>(lines.subList(0, LISTED_FIRST));
        bounded.add("... " + number(hidden) + " more ...");
        bounded.addAll(lines.subList(lines.size() - LISTED_LAST, lines.size()));
        return bounded;
    }

    /**
     * Lines moved to the right.
     *
     * @param lines the lines
     * @return the same, indented by one step
     */
    public static List<String> indented(List<String> lines) {
        return lines.stream().map(line -> "  " + line).toList();
    }

    /**
     * A number as people write it.
     *
     * @param number any
     * @return for example {@code 1,000}
     */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * Cuts in the middle: the beginning says what it is, the end often holds the difference.
     *
     * @param text one line
     * @param width how many characters there is room for
     * @return the text, or its beginning and its end
     */
    public static String cut(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        int kept = Math.max(0, width - GAP.length());
        int head = (kept + 1) / 2;
        int tail = text.length() - (kept - head);
        if (head > 0 && Character.isHighSurrogate(text.charAt(head - 1))) {
            head--;
        }
        if (tail < text.length() && Character.isLowSurrogate(text.charAt(tail))) {
            tail++;
        }
        return text.substring(0, head) + GAP + text.substring(tail);
    }

    /** Keeps control characters from breaking the layout. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else {
                        escaped.append((char) c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
