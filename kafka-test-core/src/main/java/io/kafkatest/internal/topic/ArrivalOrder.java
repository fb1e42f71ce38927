package io.kafkatest.internal.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * The order in which the events of one fetch are shown: by time over the partitions, by offset within each.
 *
 * <p>A fetch brings partition after partition, whatever came first. Timestamps are the senders' and may go back within a
 * partition; so each event counts as sent no earlier than its predecessor.
 */
final class ArrivalOrder {

    private ArrivalOrder() {}

    static List<ConsumerRecord<byte[], byte[]>> of(ConsumerRecords<byte[], byte[]> fetched, String topic) {
        List<TopicPartition> partitions = fetched.partitions().stream()
                .filter(partition -> partition.topic().equals(topic))
                .toList();
        if (partitions.size() == 1) {
            return fetched.records(partitions.get(0)).stream().map(Slim::of).toList();
        }
        List<Timed> events = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            long time = Long.MIN_VALUE;
            for (ConsumerRecord<byte[], byte[]> record : fetched.records(partition)) {
                time = Math.max(time, record.timestamp());
                events.add(new Timed(time, Slim.of(record)));
            }
        }
        events.sort(Comparator.comparingLong(Timed::time));
        return events.stream().map(Timed::record).toList();
    }

    private record Timed(long time, ConsumerRecord<byte[], byte[]> record) {}
}
