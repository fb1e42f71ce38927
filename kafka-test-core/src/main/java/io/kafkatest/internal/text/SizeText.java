package io.kafkatest.internal.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes as people write them: {@code 10MB}, {@code 500 KB}, {@code 1GB}; a KB has 1,024 of them. */
public final class SizeText {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9}) ?(KB|MB|GB)");

    private SizeText() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static long parse(String text) {
        Matcher size = SIZE.matcher(text.toUpperCase(Locale.ROOT));
        if (!size.matches()) {
            throw new IllegalArgumentException(text);
        }
        int shift =
                switch (size.group(2)) {
                    case "KB" -> 10;
                    case "MB" -> 20;
                    default -> 30;
                };
        return Long.parseLong(size.group(1)) << shift;
    }
}
