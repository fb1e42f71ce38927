package io.kafkatest.junit5.internal.strict;

import io.kafkatest.KafkaCluster;
import io.kafkatest.ReceivedEvent;
import io.kafkatest.TopicEvents;
import io.kafkatest.spi.ClusterAnswers;
import java.time.Duration;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Events of a test's topics that no consumer group has committed, no consumer of the test read, and no assertion was about. */
final class UnconsumedEvents {

    private final KafkaCluster cluster;
    private final ClusterAnswers answers;
    private final Collection<Consumer<?, ?>> consumers;

    UnconsumedEvents(KafkaCluster cluster, Collection<Consumer<?, ?>> consumers) {
        this.cluster = cluster;
        this.answers = ClusterAnswers.to(StrictTest.ASKED, cluster);
        this.consumers = consumers;
    }

    /** Those in views, without those of topics that aren't to be consumed. */
    Finding of(Collection<TopicEvents<?, ?>> views, Set<String> without) {
        Set<Location> events = new TreeSet<>();
        Set<Location> asserted = new HashSet<>();
        Map<TopicPartition, Long> consumed = new HashMap<>();
        for (TopicEvents<?, ?> view : views) {
            if (!without.contains(view.topic())) {
                collect(view, events, asserted, consumed);
            }
        }
        events.removeAll(asserted);
        return new Finding(
                "Events that nobody consumed",
                events.stream().map(Location::toString).toList());
    }

    private <K, V> void collect(
            TopicEvents<K, V> view, Set<Location> events, Set<Location> asserted, Map<TopicPartition, Long> consumed) {
        List<ReceivedEvent<K, V>> all = view.snapshot().events();
        if (!all.isEmpty() && consumed.isEmpty()) {
            consumed.putAll(consumed());
        }
        for (ReceivedEvent<K, V> event : all) {
            TopicPartition partition =
                    new TopicPartition(view.topic(), event.raw().partition());
            Location where = Location.of(partition, event.raw().offset());
            if (view.isAccountedFor(event)) {
                asserted.add(where);
            }
            if (event.raw().offset() >= consumed.getOrDefault(partition, 0L)) {
                events.add(where);
            }
        }
    }

    private Map<TopicPartition, Long> consumed() {
        Map<TopicPartition, Long> consumed = new HashMap<>();
        committed(consumed);
        consumers.forEach(consumer -> positions(consumer, consumed));
        return consumed;
    }

    // The successor of this method is missing from the clients before 4.0, which users may have.
    @SuppressWarnings({"deprecation", "removal"})
    private void committed(Map<TopicPartition, Long> consumed) {
        Admin admin = cluster.admin();
        answers.of(admin.listConsumerGroups().all()).stream()
                .map(group -> group.groupId())
                .filter(group -> cluster.nameFor(group).equals(group))
                .forEach(group -> answers.of(
                                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                        .forEach((partition, offset) -> {
                            if (offset != null) {
                                consumed.merge(partition, offset.offset(), Math::max);
                            }
                        }));
    }

    /** Not all that was read is committed yet. */
    private static void positions(Consumer<?, ?> consumer, Map<TopicPartition, Long> consumed) {
        try {
            for (TopicPartition partition : consumer.assignment()) {
                consumed.merge(partition, consumer.position(partition, Duration.ofSeconds(1)), Math::max);
            }
        } catch (KafkaException | IllegalStateException | ConcurrentModificationException e) {
            // one that is closed or used by another thread has what it has committed
        }
    }
}
