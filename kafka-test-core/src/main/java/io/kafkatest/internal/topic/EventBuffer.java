package io.kafkatest.internal.topic;

import io.kafkatest.ReceivedEvent;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Events that only ever grow, so that a snapshot of them is a length and not a copy. */
final class EventBuffer<K, V> {

    private Object[] events = new Object[16];
    private int size;

    void add(ReceivedEvent<K, V> event) {
        if (size == events.length) {
            events = Arrays.copyOf(events, size * 2);
        }
        events[size++] = event;
    }

    int size() {
        return size;
    }

    List<ReceivedEvent<K, V>> snapshot() {
        return new Prefix<>(events, size);
    }

    private static final class Prefix<E> extends AbstractList<E> implements RandomAccess {

        private final Object[] events;
        private final int size;

        Prefix(Object[] events, int size) {
            this.events = events;
            this.size = size;
        }

        @Override
        @SuppressWarnings("unchecked") // only ReceivedEvent<K, V> is ever added
        public E get(int index) {
            return (E) events[Objects.checkIndex(index, size)];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
