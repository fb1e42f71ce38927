package io.kafkatest.junit5.internal.attachment;

import io.kafkatest.BrokerLogEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The files that say what was on one cluster. Each is written as far as possible, whatever became of the others. */
final class ClusterFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AttachedCluster attached;
    private final Budget budget;
    private final Deadline deadline = new Deadline(PATIENCE);

    ClusterFiles(AttachedCluster attached, Budget budget) {
        this.attached = attached;
        this.budget = budget;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        text(folder.resolve("broker.log"), this::log);
        TopicsText topics = new TopicsText(attached, deadline);
        text(folder.resolve("topics.txt"), topics::lines);
        text(folder.resolve("groups.txt"), new GroupsText(attached, deadline)::lines);
        new EventFiles(attached, budget, deadline).write(folder.resolve("events"), topics.partitions());
    }

    private interface Content {
        List<String> lines() throws IOException;
    }

    private void text(Path file, Content content) throws IOException {
        List<String> lines;
        try {
            lines = content.lines();
        } catch (IOException | RuntimeException | LinkageError e) { // an older kafka-clients may miss a method
            lines = List.of("Unknown: " + e);
        }
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!lines.isEmpty() && budget.take(bytes.length)) {
            Files.write(file, bytes);
        }
    }

    private List<String> log() {
        return attached.cluster().log().stream().map(ClusterFiles::line).toList();
    }

    private static String line(BrokerLogEvent event) {
        return event.time() + " " + event.level() + " " + event.message();
    }
}
