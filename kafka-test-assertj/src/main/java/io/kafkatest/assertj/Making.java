package io.kafkatest.assertj;

import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.Assert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * How assertions are made that others lead to: so that they throw, or so that soft assertions collect what they throw.
 *
 * @param softly collects, or null for assertions that throw
 */
record Making(@Nullable SoftAssertionsProvider softly) {

    static final Making THROWING = new Making(null);

    /** An assertion of ours, by its constructor or as AssertJ's proxy of it. */
    <A extends Assert<? extends A, ? extends T>, T> A of(
            Class<A> type, Class<T> actualType, @Nullable T actual, Supplier<A> throwing) {
        return softly == null ? throwing.get() : softly.proxy(type, actualType, actual);
    }

    @SuppressWarnings("unchecked") // AssertJ's proxies know classes only
    <T> ObjectAssert<T> ofObject(@Nullable T actual) {
        return softly == null
                ? Assertions.assertThatObject(actual)
                : softly.proxy(ObjectAssert.class, Object.class, actual);
    }

    @SuppressWarnings("unchecked") // AssertJ's proxies know classes only
    <T> ListAssert<T> ofList(@Nullable List<? extends T> actual) {
        return softly == null
                ? Assertions.assertThatList((List<T>) actual)
                : softly.proxy(ListAssert.class, List.class, actual);
    }

    /** For what is navigated to where nothing is: that it isn't there was collected already, and is not told again. */
    Making silent() {
        return new Making(new SoftAssertions());
    }
}
