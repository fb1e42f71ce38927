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
public final class Answer {

    private static final int SECONDS = 30;

    /** An answer that takes longer is late. */
    private static final long LATE = TimeUnit.MILLISECONDS.toNanos(500);

    private final String asked;
    private final Runnable whenLate;

    Answer(String asked) {
        this(asked, () -> {});
    }

    /** An answer that is asked after while it is late, again and again: what that throws ends the wait. */
    public Answer(String asked, Runnable whenLate) {
        this.asked = asked;
        this.whenLate = whenLate;
    }

    /** The answer. */
    public <T> T of(KafkaFuture<T> future) {
        try {
            return await(future);
        } catch (ExecutionException e) {
            throw refused(e);
        }
    }

    /** The answer, or nothing when it is a given error. */
    public <T> Optional<T> unless(Class<? extends Throwable> error, KafkaFuture<T> future) {
        try {
            return Optional.of(await(future));
        } catch (ExecutionException e) {
            if (error.isInstance(e.getCause())) {
                return Optional.empty();
            }
            throw refused(e);
        }
    }

    /** Whether it is a given error; what else is wrong is told to who asks for the answer. */
    boolean is(Class<? extends Throwable> error, KafkaFuture<?> future) {
        try {
            await(future);
            return false;
        } catch (ExecutionException e) {
            return error.isInstance(e.getCause());
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
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try {
            while (true) {
                long left = deadline - System.nanoTime();
                try {
                    return future.get(Math.max(0, Math.min(LATE, left)), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    if (left <= LATE) {
                        throw failure("The cluster didn't answer for " + SECONDS + " s.", e);
                    }
                    whenLate.run();
                }
            }
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
