package io.kafkatest.assertj.internal.metadata;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Looks at what nobody tells of when it changes, again and again.
 *
 * @param <T> what is seen
 */
final class Polling<T> {

    /** Of a broker on the same machine that is less than a percent of its time. */
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private final Supplier<T> look;
    private T seen;

    /** Looks once. */
    Polling(Supplier<T> look) {
        this.look = look;
        this.seen = look.get();
    }

    /**
     * Looks until what is seen is what is wanted, or the time is out.
     *
     * @return what was seen last
     */
    T within(Duration timeout, Predicate<T> wanted) {
        if (!wanted.test(seen) && timeout.compareTo(INTERVAL) > 0) {
            await(timeout, wanted);
        }
        return seen;
    }

    /** Nothing of Awaitility's that users may have set for all their waits is to change what a wait means here. */
    private void await(Duration timeout, Predicate<T> wanted) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(INTERVAL)
                    .pollInterval(INTERVAL)
                    .ignoreNoExceptions()
                    .atMost(timeout)
                    .until(() -> {
                        seen = look.get();
                        return wanted.test(seen);
                    });
        } catch (ConditionTimeoutException e) {
            // what was seen last says more than that the time is out
        }
    }
}
