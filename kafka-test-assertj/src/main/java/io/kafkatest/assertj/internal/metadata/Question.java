package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaTestException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

/**
 * Something the cluster is asked. An answer that can't be had ends the assertion at once: it neither passes nor fails.
 *
 * @param asked a sentence
 */
record Question(String asked) {

    private static final int SECONDS = 30;

    <T> T answer(KafkaFuture<T> future) {
        try {
            return await(future);
        } catch (ExecutionException e) {
            throw refused(cause(e));
        }
    }

    /** The answer, or nothing when it is a given error. */
    <T> Optional<T> answerUnless(Class<? extends Throwable> error, KafkaFuture<T> future) {
        try {
            return Optional.of(await(future));
        } catch (ExecutionException e) {
            if (error.isInstance(cause(e))) {
                return Optional.empty();
            }
            throw refused(cause(e));
        }
    }

    private <T> T await(KafkaFuture<T> future) throws ExecutionException {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw failure("The cluster didn't answer for " + SECONDS + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("The waiting thread was interrupted.", e);
        }
    }

    private static Throwable cause(ExecutionException e) {
        return e.getCause() == null ? e : e.getCause();
    }

    private KafkaTestException refused(Throwable cause) {
        String text = cause.toString();
        return failure("The cluster answers: " + text + (text.endsWith(".") ? "" : "."), cause);
    }

    private KafkaTestException failure(String wrong, Throwable cause) {
        return new KafkaTestException(
                asked, wrong, "See the cause; the cluster's log() tells what its brokers say.", cause);
    }
}
