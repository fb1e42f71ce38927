package io.kafkatest.samples.orders;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The ids of the orders that were paid. */
final class PaidOrders {

    private final Set<String> ids = new HashSet<>();

    private PaidOrders() {}

    /** What the topic of payments says, up to its end now: also what was paid before this service began. */
    static PaidOrders readFrom(String bootstrapServers, String payments) {
        PaidOrders paid = new PaidOrders();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(payments).stream()
                    .map(partition -> new TopicPartition(payments, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(payment -> paid.add(payment.key()));
            }
        }
        return paid;
    }

    /** Notes an order; false if it was there. */
    boolean add(String id) {
        return ids.add(id);
    }
}
