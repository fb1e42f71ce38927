package io.kafkatest.assertj.internal;

import io.kafkatest.assertj.internal.evidence.Fact;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.function.Function;

/** What becomes of a check of one event: the assertion fails on it, or it is noted to find the nearest event. */
@FunctionalInterface
public interface Requirements {

    /**
     * Takes the outcome of a check.
     *
     * @param holds whether it does
     * @param fact what was expected and what was there, made only if it is shown
     */
    void check(boolean holds, Function<Show, Fact> fact);
}
