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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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
    private static final Optional<String> LONGEST_STATE = Optional.of("aborted");

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
        try (Consumer<byte[], byte[]> consumer = consumer("read_uncommitted")) {
            for (Map.Entry<String, List<TopicPartition>> topic : topics.entrySet()) {
                write(folder, topic.getKey(), topic.getValue(), consumer, left);
                left--;
            }
        }
    }

    private Consumer<byte[], byte[]> consumer(String isolation) {
        return attached.cluster()
                .consumer(
                        BYTES,
                        Map.of(
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                isolation,
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
        List<ConsumerRecord<byte[], byte[]>> events = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        Map<TopicPartition, Long> ends = Map.of();
        try {
            consumer.assign(partitions);
            ends = consumer.endOffsets(partitions, deadline.left());
            read(topic, partitions, ends, consumer, new Budget(budget.share(left)), events)
                    .ifPresent(rest::add);
        } catch (RuntimeException e) { // the topic is gone, or its leader
            rest.add(JsonLine.unknown(e.toString()));
        }
        if (!events.isEmpty() || !rest.isEmpty()) {
            write(folder, topic, lines(events, ends, rest));
        }
    }

    /** What has become of the events is worth knowing, but not worth losing them for. */
    private List<String> lines(
            List<ConsumerRecord<byte[], byte[]>> events, Map<TopicPartition, Long> ends, List<String> rest) {
        if (events.isEmpty()) {
            return rest;
        }
        List<String> lines = new ArrayList<>();
        try {
            Function<ConsumerRecord<?, ?>, Optional<String>> states = new Transactions(
                            attached.cluster().admin(), () -> consumer("read_committed"), deadline)
                    .states(events, ends);
            events.forEach(event -> lines.add(JsonLine.of(event, states.apply(event))));
        } catch (IOException | RuntimeException e) {
            events.forEach(event -> lines.add(JsonLine.of(event, Optional.empty())));
            lines.add(JsonLine.unknown("which of these are committed: " + e));
        }
        lines.addAll(rest);
        return lines;
    }

    /** Reads as much as there is room for, and says in a line what is missing. */
    private Optional<String> read(
            String topic,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            Consumer<byte[], byte[]> consumer,
            Budget share,
            List<ConsumerRecord<byte[], byte[]>> events) {
        consumer.seekToBeginning(partitions);
        Map<Integer, Long> begin = attached.beginning().getOrDefault(topic, Map.of());
        begin.forEach((partition, offset) -> consumer.seek(new TopicPartition(topic, partition), offset));
        while (isBefore(consumer, ends)) {
            if (deadline.isOver()) {
                return Optional.of(JsonLine.unknown("what follows was not read in time"));
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (!share.take(bytes(JsonLine.of(record, LONGEST_STATE)))) {
                    return Optional.of("{\"truncated\":\"more events than kafka-test.attachment has room for\"}");
                }
                events.add(record);
            }
        }
        return Optional.empty();
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
