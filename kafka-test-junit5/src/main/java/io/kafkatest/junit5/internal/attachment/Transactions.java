package io.kafkatest.junit5.internal.attachment;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** What has become of events that were read uncommitted: those that are committed are read once more, if there can be others. */
final class Transactions {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Admin admin;
    private final Supplier<Consumer<byte[], byte[]>> committedOnly;
    private final Deadline deadline;

    Transactions(Admin admin, Supplier<Consumer<byte[], byte[]>> committedOnly, Deadline deadline) {
        this.admin = admin;
        this.committedOnly = committedOnly;
        this.deadline = deadline;
    }

    /**
     * Tells of each event whether it is {@code aborted} or {@code open}; empty if it is committed.
     *
     * @param events all of some partitions from an offset on, perhaps not to the end
     * @param ends where the partitions ended when they were read
     */
    Function<ConsumerRecord<?, ?>, Optional<String>> states(
            List<ConsumerRecord<byte[], byte[]>> events, Map<TopicPartition, Long> ends) throws IOException {
        Map<TopicPartition, Long> decided = decided(ends.keySet());
        if (decided.equals(ends) && areWithoutGaps(events, ends)) { // the ends of transactions leave gaps
            return event -> Optional.empty();
        }
        Set<Place> committed = committed(events, decided);
        return event -> {
            Place place = Place.of(event);
            if (committed.contains(place)) {
                return Optional.empty();
            }
            return Optional.of(place.offset < decided.getOrDefault(place.partition, 0L) ? "aborted" : "open");
        };
    }

    private Map<TopicPartition, Long> decided(Collection<TopicPartition> partitions) throws IOException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                deadline.get(admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all());
        Map<TopicPartition, Long> decided = new HashMap<>();
        ends.forEach((partition, end) -> decided.put(partition, end.offset()));
        return decided;
    }

    private static boolean areWithoutGaps(List<ConsumerRecord<byte[], byte[]>> events, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> event : events) {
            Place place = Place.of(event);
            Long before = next.put(place.partition, place.offset + 1);
            if (before != null && before != place.offset) {
                return false;
            }
        }
        return ends.entrySet().containsAll(next.entrySet());
    }

    /** Those of the events that are committed. */
    private Set<Place> committed(List<ConsumerRecord<byte[], byte[]>> events, Map<TopicPartition, Long> decided)
            throws IOException {
        Map<TopicPartition, Long> from = new HashMap<>();
        Map<TopicPartition, Long> to = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> event : events) {
            Place place = Place.of(event);
            if (place.offset < decided.getOrDefault(place.partition, 0L)) {
                from.putIfAbsent(place.partition, place.offset);
                to.put(place.partition, place.offset);
            }
        }
        Set<Place> committed = new HashSet<>();
        try (Consumer<byte[], byte[]> consumer = committedOnly.get()) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            while (to.entrySet().stream()
                    .anyMatch(last -> consumer.position(last.getKey(), deadline.left()) <= last.getValue())) {
                if (deadline.isOver()) {
                    throw new IOException("which events are committed was not read in time");
                }
                consumer.poll(POLL).forEach(event -> committed.add(Place.of(event)));
            }
        }
        return committed;
    }

    private record Place(TopicPartition partition, long offset) {

        static Place of(ConsumerRecord<?, ?> event) {
            return new Place(new TopicPartition(event.topic(), event.partition()), event.offset());
        }
    }
}
