package io.kafkatest.assertj.internal;

import java.util.List;
import java.util.function.Function;
import org.assertj.core.description.Description;
import org.assertj.core.error.ErrorMessageFactory;
import org.assertj.core.presentation.Representation;
import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * A failure's message, made when AssertJ asks for it and with what the user set: description and representation.
 *
 * @param lines makes the message's lines
 */
public record Message(Function<Representation, List<String>> lines) implements ErrorMessageFactory {

    @Override
    public String create(@Nullable Description description, Representation representation) {
        String prefix = description == null || description.value().isEmpty() ? "" : "[" + description.value() + "] ";
        return prefix + String.join("\n", lines.apply(representation));
    }

    @Override
    public String create(@Nullable Description description) {
        return create(description, StandardRepresentation.STANDARD_REPRESENTATION);
    }

    @Override
    public String create() {
        return create(null);
    }
}
