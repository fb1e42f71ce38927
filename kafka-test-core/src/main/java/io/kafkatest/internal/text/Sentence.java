package io.kafkatest.internal.text;

/** Sentences that end with somebody else's words. */
public final class Sentence {

    private Sentence() {}

    /** The text with one full stop at its end, whether it has one or not. */
    public static String of(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
