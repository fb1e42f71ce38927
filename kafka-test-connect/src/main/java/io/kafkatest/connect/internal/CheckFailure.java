package io.kafkatest.connect.internal;

import org.assertj.core.description.Description;
import org.assertj.core.error.ErrorMessageFactory;
import org.assertj.core.presentation.Representation;
import org.jspecify.annotations.Nullable;

/**
 * What a failed assertion says.
 *
 * @param text all of it, but for the user's description
 */
record CheckFailure(String text) implements ErrorMessageFactory {

    @Override
    public String create(@Nullable Description description, Representation representation) {
        return create(description);
    }

    @Override
    public String create(@Nullable Description description) {
        return description == null || description.value().isEmpty() ? text : "[" + description.value() + "] " + text;
    }

    @Override
    public String create() {
        return text;
    }
}
