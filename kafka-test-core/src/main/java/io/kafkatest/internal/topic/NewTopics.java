package io.kafkatest.internal.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Topics that were just created, until the brokers know them.
 *
 * <p>The controller answers as soon as it has decided. Who asks a broker a moment later may be told that there is no such
 * topic, or of the one that had the name before.
 */
final class NewTopics {

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final Admin admin;
    private final int askedTimes;
    private final Map<String, Uuid> ids = new HashMap<>();

    /** Kafka's admin doesn't let one choose whom to ask; three times as many questions as brokers meet each of them. */
    NewTopics(Admin admin, int brokers) {
        this.admin = admin;
        this.askedTimes = brokers == 1 ? 1 : 3 * brokers;
    }

    /** Adds a topic by the id it got, or without one if it was there already. */
    void add(String topic, Uuid id) {
        ids.put(topic, id);
    }

    /** Returns when the brokers know all of them, or after a time in which they should: what follows then says what is wrong. */
    void awaitKnown() {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        int known = 0;
        while (known < askedTimes && System.nanoTime() < deadline) {
            if (areKnown()) {
                known++;
            } else {
                known = 0;
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private boolean areKnown() {
        return admin.describeTopics(List.copyOf(ids.keySet())).topicNameValues().entrySet().stream()
                .allMatch(answer -> new Answer("Topic \"" + answer.getKey() + "\" was to be described.")
                        .unless(UnknownTopicOrPartitionException.class, answer.getValue())
                        .map(TopicDescription::topicId)
                        .filter(id -> isOf(answer.getKey(), id))
                        .isPresent());
    }

    private boolean isOf(String topic, Uuid id) {
        Uuid created = ids.get(topic);
        return Uuid.ZERO_UUID.equals(created) || id.equals(created);
    }
}
