package io.kafkatest.assertj.internal;

/** What an expectation finds in the events so far. */
public enum Verdict {
    /** It doesn't hold, but events to come can change that. */
    WAITING,

    /** It holds, whatever comes. */
    HOLDS,

    /** It holds if there is nothing more, up to the end offsets. */
    HOLDS_SO_FAR,

    /** It can't hold any more, whatever comes. */
    FAILED
}
