package io.kafkatest.junit5.internal.attachment;

import io.kafkatest.TopicSerdes;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;

/** The events of each topic since the test began, those of transactions that aren't committed among them. */
final class EventFiles {

    private static final TopicSerdes<byte[], byte[]> BYTES = TopicSerdes.of(Serdes.ByteArray(), Serdes.ByteArray());

    private static final Duration POLL = Duration.ofMillis(100);

    private final AttachedCluster attached;
    private final Budget budget;
    private final Deadline deadline;

    EventFiles(AttachedCluster attached, Budget budget, Deadline deadline) {
        this.attached = attached;
        this.budget = budget;
        this.deadline = deadline;
    }

    /** Writes a file for each topic that has events. */
    void write(Path folder, List<TopicPartition> partitions) throws IOException {
        SortedMap<String, List<TopicPartition>> topics =
                new TreeMap<>(partitions.stream().collect(Collectors.groupingBy(TopicPartition::topic)));
        int left = topics.size();
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            for (Map.Entry<String, List<TopicPartition>> topic : topics.entrySet()) {
                write(folder, topic.getKey(), topic.getValue(), consumer, left);
                left--;
            }
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        return attached.cluster()
                .consumer(
                        BYTES,
                        Map.of(
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                                false,
                                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                2_000,
                                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                2_000));
    }

    private void write(
            Path folder, String topic, List<TopicPartition> partitions, Consumer<byte[], byte[]> consumer, int left)
            throws IOException {
        List<String> lines = new ArrayList<>();
        try {
            read(topic, partitions, consumer, new Budget(budget.share(left)), lines);
        } catch (RuntimeException e) { // the topic is gone, or its leader
            lines.add(JsonLine.unknown(e.toString()));
        }
        if (!lines.isEmpty()) {
            write(folder, topic, lines);
        }
    }

    private void read(
            String topic,
            List<TopicPartition> partitions,
            Consumer<byte[], byte[]> consumer,
            Budget share,
            List<String> lines) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, deadline.left());
        consumer.seekToBeginning(partitions);
        Map<Integer, Long> begin = attached.beginning().getOrDefault(topic, Map.of());
        begin.forEach((partition, offset) -> consumer.seek(new TopicPartition(topic, partition), offset));
        while (isBefore(consumer, ends)) {
            if (deadline.isOver()) {
                lines.add(JsonLine.unknown("what follows was not read in time"));
                return;
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                String line = JsonLine.of(record);
                if (!share.take(bytes(line))) {
                    lines.add("{\"truncated\":\"more events than kafka-test.attachment has room for\"}");
                    return;
                }
                lines.add(line);
            }
        }
    }

    private boolean isBefore(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey(), deadline.left()) < end.getValue());
    }

    private void write(Path folder, String topic, List<String> lines) throws IOException {
        Files.createDirectories(folder);
        try (Writer file = Files.newBufferedWriter(folder.resolve(topic + ".jsonl"), StandardCharsets.UTF_8)) {
            for (String line : lines) {
                budget.take(bytes(line));
                file.write(line + "\n");
            }
        }
    }

    private static int bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length + 1;
    }
}
