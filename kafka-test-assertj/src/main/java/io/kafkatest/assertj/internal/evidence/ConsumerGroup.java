package io.kafkatest.assertj.internal.evidence;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** A consumer group and how far it is. */
record ConsumerGroup(ConsumerGroupDescription description, Map<TopicPartition, OffsetAndMetadata> committed) {

    String id() {
        return description.groupId();
    }

    boolean hasMembers() {
        return !description.members().isEmpty();
    }

    boolean hasRead(String topic) {
        return committed.keySet().stream()
                .anyMatch(partition -> partition.topic().equals(topic));
    }

    /** For example {@code order-service Stable, 1 member, lag 2 on orders}. */
    String line(Map<TopicPartition, Long> ends) {
        Map<String, Long> lags = new TreeMap<>();
        committed.forEach((partition, offset) -> {
            Long end = ends.get(partition);
            if (end != null && offset != null) {
                lags.merge(partition.topic(), Math.max(0, end - offset.offset()), Long::sum);
            }
        });
        String lag = lags.entrySet().stream()
                .map(entry -> Text.number(entry.getValue()) + " on " + entry.getKey())
                .collect(Collectors.joining(", "));
        return id() + " " + state() + ", "
                + Text.count(description.members().size(), "member") + ", "
                + (lag.isEmpty() ? "no committed offsets" : "lag " + lag);
    }

    // Its successor, groupState, is missing from the clients before 4.0, which users may have.
    @SuppressWarnings({"deprecation", "removal"})
    private String state() {
        return description.state().toString();
    }
}
