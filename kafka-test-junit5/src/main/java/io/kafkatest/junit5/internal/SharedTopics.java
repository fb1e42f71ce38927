package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicEvents;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The topics that the tests of a class use one after the other, and the views of them that outlive a test. */
final class SharedTopics {

    private final Set<String> names;
    private final List<TopicEvents<?, ?>> views;
    private final AtomicReference<@Nullable String> user = new AtomicReference<>();

    /**
     * Topics nobody uses yet.
     *
     * @param names those of the topics
     * @param views is added to as views are opened
     */
    SharedTopics(Set<String> names, List<TopicEvents<?, ?>> views) {
        this.names = Set.copyOf(names);
        this.views = views;
    }

    Set<String> names() {
        return names;
    }

    List<TopicEvents<?, ?>> views() {
        return views;
    }

    void restartAt(TestBeginning beginning) {
        views.forEach(beginning::restart);
    }

    /** Notes which test uses the topics now: two at once would see each other's events. */
    void enter(String test) {
        String other = names.isEmpty() ? null : user.compareAndExchange(null, test);
        if (other != null) {
            throw new KafkaTestException(
                    test + " began while " + other + " was running.",
                    "Both use the topics " + String.join(", ", names) + ", and would see each other's events.",
                    "Let the class run its tests one by one with @Execution(ExecutionMode.SAME_THREAD).");
        }
    }

    void leave() {
        user.set(null);
    }
}
