package io.kafkatest.internal.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Topics that were just created, until the brokers know them and lead their partitions.
 *
 * <p>The controller answers as soon as it has decided. Who asks a broker a moment later may be told that there is no such
 * topic, or of the one that had the name before.
 */
final class NewTopics {

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    /** Enough for the clusters that tests start; a large one of others would be asked for longer than it takes to know. */
    private static final int MOST_TIMES = 30;

    private final Supplier<Admin> admin;
    private final int askedTimes;
    private final Map<String, Uuid> ids = new HashMap<>();

    /** Kafka's admin doesn't let one choose whom to ask; three times as many questions as brokers meet each of them. */
    NewTopics(Supplier<Admin> admin, int brokers) {
        this.admin = admin;
        this.askedTimes = brokers == 1 ? 1 : Math.min(3 * brokers, MOST_TIMES);
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
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> answer :
                admin.get().describeTopics(ids.keySet()).topicNameValues().entrySet()) {
            Optional<TopicDescription> topic = asked(answer.getKey())
                    .unless(UnknownTopicOrPartitionException.class, answer.getValue())
                    .filter(this::isOurs);
            if (topic.isEmpty()) {
                return false;
            }
            topic.get()
                    .partitions()
                    .forEach(partition -> partitions.put(
                            new TopicPartition(answer.getKey(), partition.partition()), OffsetSpec.latest()));
        }
        return areLed(partitions);
    }

    private boolean isOurs(TopicDescription found) {
        Uuid created = ids.get(found.name());
        return (Uuid.ZERO_UUID.equals(created) || found.topicId().equals(created))
                && found.partitions().stream().noneMatch(partition -> partition.leader() == null);
    }

    /** A broker that knows that it is to lead a partition may not have begun to; only it can tell where the partition ends. */
    private boolean areLed(Map<TopicPartition, OffsetSpec> partitions) {
        return asked(ids.keySet())
                .unless(
                        RetriableException.class,
                        admin.get().listOffsets(partitions).all())
                .isPresent();
    }

    private static Answer asked(Object topics) {
        return new Answer("Topics " + topics + " were to be created and led by the brokers.");
    }
}
