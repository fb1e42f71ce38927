package io.kafkatest.internal.container;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for something that a container does and tells nobody of, since all that it could tell goes through a proxy.
 *
 * @param atMost how long
 */
record Patience(Duration atMost) {

    /** The most that a container takes which starts, on a machine that does much else. */
    static final Patience OF_A_START = new Patience(Duration.ofMinutes(2));

    private static final long STEP_NANOS = Duration.ofMillis(10).toNanos();

    /** Whether it has come to hold in time. */
    boolean sees(BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        return true;
    }
}
