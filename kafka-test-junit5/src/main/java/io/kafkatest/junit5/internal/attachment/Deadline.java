package io.kafkatest.junit5.internal.attachment;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How long all that is asked for one failure may last together: the cluster may be what the test has broken. */
final class Deadline {

    private final long end;

    Deadline(Duration duration) {
        end = System.nanoTime() + duration.toNanos();
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    boolean isOver() {
        return end - System.nanoTime() <= 0;
    }

    <T> T get(Future<T> answer) throws IOException {
        try {
            return answer.get(left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IOException("The cluster answers: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("The cluster doesn't answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The thread was interrupted.", e);
        }
    }
}
