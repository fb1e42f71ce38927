package io.kafkatest.assertj.internal;

import io.kafkatest.EventSnapshot;
import io.kafkatest.KafkaTestException;
import io.kafkatest.ReceivedEvent;
import io.kafkatest.TopicEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Looks at a view of a topic until an expectation is decided. For one assertion. */
final class Looking<K, V> {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TopicEvents<K, V> topic;
    private final View<K, V> view;
    private final Expectation<K, V> expectation;

    /** The view's events among the first {@link #looked} of the topic, so that none is looked at twice. */
    private final List<ReceivedEvent<K, V>> events = new ArrayList<>();

    private int looked;

    Looking(TopicEvents<K, V> topic, View<K, V> view, Expectation<K, V> expectation) {
        this.topic = topic;
        this.view = view;
        this.expectation = expectation;
    }

    /** Waits until the expectation holds or can't hold any more, or the time is out. */
    Looked<K, V> within(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        Progress<K, V> progress = new Progress<>(topic.topic(), expectation, timeout);
        while (true) {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            // A pause ends with a look at the end offsets, which fails if the topic or the broker has gone.
            Duration pause = left.compareTo(PAUSE) < 0 ? left : PAUSE;
            EventSnapshot<K, V> awaited = topic.await(pause, snapshot -> judge(snapshot) != Verdict.WAITING);
            Verdict verdict = judge(awaited);
            if (verdict == Verdict.HOLDS) {
                return new Looked<>(true, seen(awaited));
            }
            if (verdict == Verdict.FAILED) {
                return decided(exactOr(awaited)); // a failure should show everything there is
            }
            progress.tell();
            boolean isLast = System.nanoTime() - end >= 0;
            // What holds only so far needs the proof; and an event that came just before the time was out counts.
            if (verdict == Verdict.HOLDS_SO_FAR || isLast) {
                Looked<K, V> exact = decided(topic.snapshot());
                // What came meanwhile may have undone it, and what comes may mend it.
                if (exact.holds() || isLast || judge(exact.seen().snapshot()) == Verdict.FAILED) {
                    return exact;
                }
            }
        }
    }

    /** Looks once, up to the end offsets at this instant. */
    Looked<K, V> now() {
        return decided(topic.snapshot());
    }

    /** Waits until the expectation, which holds so far, doesn't hold any more, or the time is out. */
    void awaitBreak(Duration atMost) {
        topic.await(atMost, snapshot -> judge(snapshot) == Verdict.FAILED);
    }

    private Looked<K, V> decided(EventSnapshot<K, V> exact) {
        Verdict verdict = judge(exact);
        return new Looked<>(verdict == Verdict.HOLDS || verdict == Verdict.HOLDS_SO_FAR, seen(exact));
    }

    /** The failure is certain already: trouble in reading more must not hide it. */
    private EventSnapshot<K, V> exactOr(EventSnapshot<K, V> awaited) {
        try {
            return topic.snapshot();
        } catch (KafkaTestException e) {
            return awaited;
        }
    }

    private Verdict judge(EventSnapshot<K, V> snapshot) {
        Seen<K, V> seen = seen(snapshot);
        seen.requirePartition();
        return expectation.judge(seen);
    }

    private Seen<K, V> seen(EventSnapshot<K, V> snapshot) {
        if (view.isWhole()) {
            return new Seen<>(snapshot, view, snapshot.events());
        }
        for (; looked < snapshot.size(); looked++) {
            ReceivedEvent<K, V> event = snapshot.events().get(looked);
            if (view.includes(event)) {
                events.add(event);
            }
        }
        return new Seen<>(snapshot, view, Collections.unmodifiableList(events));
    }
}
