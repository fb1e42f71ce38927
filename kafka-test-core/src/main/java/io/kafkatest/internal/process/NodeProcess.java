package io.kafkatest.internal.process;

import io.kafkatest.internal.node.BrokerLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JVM that runs one node, seen from the one that started it. */
final class NodeProcess {

    private static final int OUTPUT_LINES = 10;

    private final Process process;
    private final Path output;
    private final BrokerLog log;
    private final CompletableFuture<Connection> connected = new CompletableFuture<>();
    private final CompletableFuture<Set<String>> names = new CompletableFuture<>();
    private final CompletableFuture<Map<String, Integer>> started = new CompletableFuture<>();
    private final CompletableFuture<Boolean> stopped = new CompletableFuture<>();

    private NodeProcess(Process process, Path output, BrokerLog log) {
        this.process = process;
        this.output = output;
        this.log = log;
    }

    /**
     * Starts a JVM, and returns before it has done anything.
     *
     * @param command what to start
     * @param output what it prints goes there
     * @param ownersFolder the folder that it is to delete when this JVM is no more
     */
    static NodeProcess fork(List<String> command, Path output, Path ownersFolder, BrokerLog log) throws IOException {
        Files.createDirectories(output.getParent());
        Door door = new Door();
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().put("KAFKATEST_OWNER", door.address());
            builder.environment().put("KAFKATEST_FOLDER", ownersFolder.toString());
            // options meant for the JVM of the tests, an agent of its own port for example
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().remove("JDK_JAVA_OPTIONS");
            NodeProcess forked = new NodeProcess(builder.start(), output, log);
            forked.listen(door);
            return forked;
        } catch (IOException e) {
            door.close();
            throw e;
        }
    }

    private void listen(Door door) {
        Thread thread = new Thread(() -> listenUntilItEnds(door), "kafka-test-process-" + process.pid());
        thread.setDaemon(true);
        thread.start();
    }

    private void listenUntilItEnds(Door door) {
        CompletableFuture<Void> nobodyComes = process.onExit().thenRun(() -> close(door));
        try (door;
                Connection connection = door.await()) {
            nobodyComes.cancel(false);
            door.close();
            connected.complete(connection);
            while (true) {
                handle(connection.receive());
            }
        } catch (IOException e) {
            ended();
        }
    }

    private static void close(Door door) {
        try {
            door.close();
        } catch (IOException e) {
            // it was closed before
        }
    }

    private void handle(List<@Nullable String> message) {
        switch (text(message, 0)) {
            case "log" -> log(message);
            case "settings" -> names.complete(Set.copyOf(message.subList(1, message.size())));
            case "started" -> started.complete(ports(message));
            case "refused" -> started.completeExceptionally(new IllegalArgumentException(text(message, 2)));
            case "failed" -> started.completeExceptionally(failure(text(message, 2), text(message, 3)));
            case "stopped" -> stopped.complete(true);
            default -> throw new IllegalStateException("no such message: " + message);
        }
    }

    private static String text(List<@Nullable String> message, int index) {
        return String.valueOf(message.get(index));
    }

    private static Map<String, Integer> ports(List<@Nullable String> message) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (int i = 2; i < message.size(); i += 2) {
            ports.put(text(message, i), Integer.valueOf(text(message, i + 1)));
        }
        return ports;
    }

    private static IllegalStateException failure(String reason, String stackTrace) {
        IllegalStateException failure = new IllegalStateException(reason);
        failure.addSuppressed(new IllegalStateException("In the broker's process: " + stackTrace));
        return failure;
    }

    private void log(List<@Nullable String> message) {
        LogRecord event = new LogRecord(Level.parse(text(message, 3)), text(message, 5));
        event.setInstant(Instant.ofEpochMilli(Long.parseLong(text(message, 2))));
        event.setLoggerName(text(message, 4));
        log.add(event, message.get(6));
    }

    /** Tells everybody who waits for an answer that there will be none. */
    private void ended() {
        process.onExit().join();
        IllegalStateException end =
                new IllegalStateException("its process ended with exit code " + process.exitValue() + lastOutput());
        connected.completeExceptionally(end);
        names.completeExceptionally(end);
        started.completeExceptionally(end);
        stopped.complete(false);
    }

    private String lastOutput() {
        try {
            List<String> lines = Files.readString(output, StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            return lines.isEmpty()
                    ? ""
                    : lines.subList(Math.max(0, lines.size() - OUTPUT_LINES), lines.size()).stream()
                            .collect(Collectors.joining("\n  ", ", having printed\n  ", ""));
        } catch (IOException e) {
            return "";
        }
    }

    Set<String> settings() {
        send(List.of(), "settings");
        return answer(names);
    }

    Map<String, Integer> start(int id, String name, Map<String, String> config) {
        List<String> settings = new ArrayList<>();
        config.forEach((setting, value) -> settings.addAll(List.of(setting, value)));
        send(settings, "start", String.valueOf(id), name, log.level().getName());
        return answer(started);
    }

    /** Lets the node stop as it would by itself, and ends its JVM. */
    void stop(int id) {
        send(List.of(), "stop", String.valueOf(id));
        answer(stopped);
        kill();
    }

    /** Ends the JVM at once, whatever it does, and returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void send(List<String> more, String... message) {
        try {
            answer(connected).send(more, message);
        } catch (IOException e) {
            // the answer tells how the process ended
        }
    }

    private static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }
}
