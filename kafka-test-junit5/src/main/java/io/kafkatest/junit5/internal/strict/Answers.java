package io.kafkatest.junit5.internal.strict;

import io.kafkatest.KafkaTestException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what the cluster answers to a strict test. */
final class Answers {

    private static final int SECONDS = 10;

    private Answers() {}

    static <T> T of(Future<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw failure("The cluster answers: " + cause, e);
        } catch (TimeoutException e) {
            throw failure("The cluster didn't answer for " + SECONDS + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("The thread was interrupted.", e);
        }
    }

    private static KafkaTestException failure(String wrong, Exception cause) {
        return new KafkaTestException(
                "A strict test looked for what it left on the cluster.",
                wrong,
                "Let a test that breaks its cluster not be strict, with @KafkaTest(strict = Strictness.OFF).",
                cause);
    }
}
