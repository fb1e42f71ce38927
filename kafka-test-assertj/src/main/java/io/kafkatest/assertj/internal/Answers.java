package io.kafkatest.assertj.internal;

import io.kafkatest.KafkaTestException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

/**
 * Waits for what the cluster answers.
 *
 * @param asked what was asked, a sentence for failures
 */
record Answers(String asked) {

    /** A cluster that doesn't answer in this time is not at work. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    <T> T of(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        }
    }

    private KafkaTestException failed(Throwable cause) {
        return new KafkaTestException(
                asked,
                "The cluster did not answer: " + cause + ".",
                "See the cause; the cluster's log() tells what its brokers say.",
                cause);
    }
}
