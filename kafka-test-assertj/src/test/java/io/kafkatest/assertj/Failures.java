package io.kafkatest.assertj;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kafkatest.TestTopic;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The messages of failures, with what differs from run to run made equal. */
final class Failures {

    /** Long enough for what must come, short enough for what must not. */
    static final Duration BRIEFLY = Duration.ofMillis(100);

    private Failures() {}

    /**
     * The message of the failure, in which the topic is named "payments", relative times are "+n ms" and columns are two
     * spaces apart.
     */
    static String messageOf(TestTopic<?, ?> topic, ThrowingCallable assertion) {
        return messageOf(assertion).replace(topic.name(), "payments");
    }

    /**
     * The message of the failure, in which relative times are "+n ms" and columns are two spaces apart, without the brokers' log: what
     * they warn of differs with what tests do at the same time.
     */
    static String messageOf(ThrowingCallable assertion) {
        return messageWithLogOf(assertion).replaceAll("(?s)\nBroker log since the test began: .*", "");
    }

    /** The same with the brokers' log. */
    static String messageWithLogOf(ThrowingCallable assertion) {
        AssertionError failure = catchThrowableOfType(AssertionError.class, assertion);
        if (failure == null) {
            throw new AssertionError("Expecting the assertion to fail, but it passed");
        }
        return String.valueOf(failure.getMessage())
                .replaceAll("[+-][0-9.]+ m?s(?= )", "+n ms")
                .replaceAll("(?<=\\S) {2,}", "  ")
                // the address of a client as brokers in containers see it
                .replaceAll("(?<=  )(?:\\d+\\.){3}\\d+(?=  )", "127.0.0.1");
    }
}
