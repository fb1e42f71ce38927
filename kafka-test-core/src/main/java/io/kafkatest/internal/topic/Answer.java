package io.kafkatest.internal.topic;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.text.Sentence;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for an answer of the cluster, and says what was asked when it isn't the one hoped for. */
final class Answer {

    private static final int SECONDS = 30;

    private final String asked;

    Answer(String asked) {
        this.asked = asked;
    }

    /** The answer. */
    <T> T of(KafkaFuture<T> future) {
        try {
            return await(future);
        } catch (ExecutionException e) {
            throw refused(e);
        }
    }

    /** The answer, or nothing when it is a given error. */
    <T> Optional<T> unless(Class<? extends Throwable> error, KafkaFuture<T> future) {
        try {
            return Optional.of(await(future));
        } catch (ExecutionException e) {
            if (error.isInstance(e.getCause())) {
                return Optional.empty();
            }
            throw refused(e);
        }
    }

    /** Waits for something to be done; a given error is no failure but something to react to. */
    void orElse(KafkaFuture<Void> future, Class<? extends Throwable> error, Runnable reaction) {
        try {
            await(future);
        } catch (ExecutionException e) {
            if (!error.isInstance(e.getCause())) {
                throw refused(e);
            }
            reaction.run();
        }
    }

    /** The answer for one of several things, where the cluster answers for each. */
    static <K, V> V to(K question, Map<K, V> answers) {
        V answer = answers.get(question);
        if (answer == null) {
            throw new IllegalStateException(
                    "Kafka's admin client answers for each thing asked, but not for " + question);
        }
        return answer;
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

    private KafkaTestException refused(ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return failure(Sentence.of("The cluster answers: " + cause), cause);
    }

    private KafkaTestException failure(String wrong, Throwable cause) {
        return new KafkaTestException(
                asked, wrong, "See the cause; the cluster's log() tells what its brokers say.", cause);
    }
}
