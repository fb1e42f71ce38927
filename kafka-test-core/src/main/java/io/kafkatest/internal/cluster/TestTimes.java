package io.kafkatest.internal.cluster;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** When the tests began that use a cluster now. */
final class TestTimes {

    /** Compared by identity: two tests may begin at the same time. */
    private static final class Running {

        private final Instant since = Instant.now();
    }

    private final Set<Running> running = new HashSet<>();
    private Instant idleSince = Instant.now();

    /** Notes a test until what is returned is closed. */
    synchronized AutoCloseable begin() {
        Running test = new Running();
        running.add(test);
        return () -> end(test);
    }

    private synchronized void end(Running test) {
        running.remove(test);
        idleSince = Instant.now();
    }

    /** The beginning of the first of them; without any, the end of the last one. */
    synchronized Instant began() {
        return running.stream()
                .map(test -> test.since)
                .min(Comparator.naturalOrder())
                .orElse(idleSince);
    }
}
