package io.kafkatest.junit5.internal;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Closes what it was given, the latest first, and all of it even if some can't be closed. */
final class ClosingStack {

    private final Deque<AutoCloseable> resources = new ConcurrentLinkedDeque<>();

    void add(AutoCloseable resource) {
        resources.push(resource);
    }

    void close() {
        RuntimeException first = null;
        for (AutoCloseable next = resources.poll(); next != null; next = resources.poll()) {
            first = close(next, first);
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable RuntimeException close(AutoCloseable resource, @Nullable RuntimeException first) {
        try {
            resource.close();
            return first;
        } catch (Exception e) {
            if (first == null) {
                return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
            }
            first.addSuppressed(e);
            return first;
        }
    }
}
