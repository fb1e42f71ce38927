package io.kafkatest.assertj.internal;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key, or what else is the same in several events. Arrays are compared by content.
 *
 * @param value may be null
 */
public record Identity(@Nullable Object value) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Identity identity && Objects.deepEquals(value, identity.value);
    }

    @Override
    public int hashCode() {
        // of millions of events, so nothing is made for the many values that are no arrays
        return value != null && value.getClass().isArray()
                ? Arrays.deepHashCode(new Object[] {value})
                : Objects.hashCode(value);
    }
}
