package io.kafkatest.junit5.internal.attachment;

import io.kafkatest.BrokerLogEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The files that say what was on one cluster. Each is written as far as possible, whatever became of the others. */
final class ClusterFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A long log must not take the place of the events. */
    private static final int TEXTS_AND_EVENTS = 4;

    private static final String TRUNCATED = "Truncated: more lines than kafka-test.attachment has room for\n";

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
        try {
            new EventFiles(attached, budget, deadline).write(folder.resolve("events"), topics.partitions());
        } catch (IOException | RuntimeException | LinkageError e) { // a dead broker has its log yet
            text(folder.resolve("events.txt"), () -> List.of(unknown(e)));
        }
    }

    private interface Content {
        List<String> lines() throws IOException;
    }

    private void text(Path file, Content content) throws IOException {
        List<String> lines;
        try {
            lines = content.lines();
        } catch (IOException | RuntimeException | LinkageError e) { // an older kafka-clients may miss a method
            lines = List.of(unknown(e));
        }
        String text = cut(lines.stream().flatMap(String::lines).toList(), budget.share(TEXTS_AND_EVENTS));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && budget.take(bytes.length)) {
            Files.write(file, bytes);
        }
    }

    /** The first lines, as many as there is room for. */
    static String cut(List<String> lines, long room) {
        String text = text(lines);
        if (bytes(text) <= room) {
            return text;
        }
        List<String> first = new ArrayList<>();
        long left = room - bytes(TRUNCATED);
        for (String line : lines) {
            left -= bytes(line + "\n");
            if (left < 0) {
                break;
            }
            first.add(line);
        }
        return text(first) + TRUNCATED;
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String unknown(Throwable e) {
        return "Unknown: " + e;
    }

    private List<String> log() {
        return attached.cluster().log().stream().map(ClusterFiles::line).toList();
    }

    private static String line(BrokerLogEvent event) {
        return event.time() + " " + event.level() + " " + event.message();
    }
}
