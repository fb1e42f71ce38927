package io.kafkatest.assertj.internal.metadata;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is wanted, when each look stands for itself.
 *
 * @param expected goes on after what is looked at
 * @param condition whether it holds
 * @param otherwise goes on after "but"
 */
record WantedBy<T>(String expected, Predicate<T> condition, Function<T, String> otherwise) implements Wanted<T> {

    @Override
    public boolean holds(T seen) {
        return condition.test(seen);
    }

    @Override
    public String instead(T seen) {
        return otherwise.apply(seen);
    }
}
