package io.kafkatest.internal.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The wait for an answer would last much longer than the tests may. */
@Timeout(20)
class AnswerTest {

    private final AtomicInteger late = new AtomicInteger();

    @Test
    void doesNothingWhileAnAnswerIsInTime() {
        assertThat(new Answer("It was asked.", late::incrementAndGet).of(KafkaFuture.completedFuture(1)))
                .isEqualTo(1);
        assertThat(late).hasValue(0);
    }

    @Test
    void goesOnWaitingForALateAnswer() {
        KafkaFutureImpl<Integer> future = new KafkaFutureImpl<>();

        Answer answer = new Answer("It was asked.", () -> {
            if (late.incrementAndGet() == 2) {
                future.complete(1);
            }
        });

        assertThat(answer.of(future)).isEqualTo(1);
        assertThat(late).hasValue(2);
    }

    @Test
    void endsTheWaitWithWhatIsThrownMeanwhile() {
        IllegalStateException gone = new IllegalStateException("gone");

        Answer answer = new Answer("It was asked.", () -> {
            throw gone;
        });

        assertThatThrownBy(() -> answer.of(new KafkaFutureImpl<Integer>())).isSameAs(gone);
    }

    @Test
    void tellsWhetherItIsAnErrorAndLeavesOthersToWhoAsks() {
        KafkaFutureImpl<Integer> late = new KafkaFutureImpl<>();
        late.completeExceptionally(new TimeoutException("late"));
        Answer answer = new Answer("It was asked.");

        assertThat(answer.is(TimeoutException.class, late)).isTrue();
        assertThat(answer.is(IllegalStateException.class, late)).isFalse();
        assertThat(answer.is(TimeoutException.class, KafkaFuture.completedFuture(1)))
                .isFalse();
    }
}
