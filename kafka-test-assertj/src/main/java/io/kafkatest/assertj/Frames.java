package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.Expectation;

/** Which frames of a stack trace are this library's. */
final class Frames {

    private static final String INTERNAL = Expectation.class.getPackageName() + ".";

    private Frames() {}

    static boolean areOurs(StackTraceElement element) {
        return element.getClassName().startsWith(INTERNAL);
    }
}
