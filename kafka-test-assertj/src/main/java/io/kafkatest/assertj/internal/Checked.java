package io.kafkatest.assertj.internal;

import java.util.Optional;
import org.assertj.core.error.ErrorMessageFactory;

/**
 * How a check ended.
 *
 * @param failure the message, if the expectation doesn't hold
 * @param evidence what was there
 */
public record Checked(Optional<ErrorMessageFactory> failure, Evidence evidence) {

    static Checked passed(Evidence evidence) {
        return new Checked(Optional.empty(), evidence);
    }

    static Checked failed(ErrorMessageFactory failure, Evidence evidence) {
        return new Checked(Optional.of(failure), evidence);
    }
}
