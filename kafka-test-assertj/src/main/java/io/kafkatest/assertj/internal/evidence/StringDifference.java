package io.kafkatest.assertj.internal.evidence;

/** Where two texts part. */
final class StringDifference {

    private static final int SHORT = 40;
    private static final int BEFORE = 10;

    private StringDifference() {}

    /** Short texts as they are; of long ones the part where they begin to differ. */
    static Fact fact(String label, String expected, String actual) {
        if (expected.length() <= SHORT && actual.length() <= SHORT) {
            return new Fact(label, expected, actual);
        }
        int from = Math.max(0, commonHead(expected, actual) - BEFORE);
        if (from == 0) {
            return new Fact(label, expected, actual);
        }
        return new Fact(label, window(expected, from), window(actual, from));
    }

    static int commonHead(String a, String b) {
        int limit = Math.min(a.length(), b.length());
        int length = 0;
        while (length < limit && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    static int commonTail(String a, String b, int limit) {
        int length = 0;
        while (length < limit && a.charAt(a.length() - 1 - length) == b.charAt(b.length() - 1 - length)) {
            length++;
        }
        return length;
    }

    private static String window(String text, int from) {
        int end = Math.min(text.length(), from + SHORT - 6);
        return "..." + text.substring(from, end) + (end < text.length() ? "..." : "");
    }
}
