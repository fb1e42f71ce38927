package io.kafkatest.internal.process;

import io.kafkatest.internal.node.BrokerLog;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks another JVM to do something with nodes, and receives what these log. What is said is described where it is answered, in
 * kafka-test-broker's {@code NodeServer}.
 */
public final class NodeConnection {

    private final CompletableFuture<Connection> connected;
    private final BrokerLog log;
    private final Supplier<String> end;
    private final Map<Integer, CompletableFuture<List<@Nullable String>>> asked = new HashMap<>();
    private int requests;
    private boolean ended;

    /**
     * A connection that is being made.
     *
     * @param connected the connection, once there is one
     * @param log receives what the nodes log
     * @param end says how the other JVM ended, once it has
     */
    public NodeConnection(CompletableFuture<Connection> connected, BrokerLog log, Supplier<String> end) {
        this.connected = connected;
        this.log = log;
        this.end = end;
    }

    /** Hears what the other JVM says, until it ends. */
    public void listen() {
        try (Connection connection = connected.join()) {
            while (true) {
                handle(connection.receive());
            }
        } catch (IOException | CompletionException e) {
            end();
        }
    }

    private void end() {
        IllegalStateException failure = new IllegalStateException(end.get());
        List<CompletableFuture<?>> left;
        synchronized (this) {
            ended = true;
            left = List.copyOf(asked.values());
        }
        left.forEach(answer -> answer.completeExceptionally(failure));
    }

    private void handle(List<@Nullable String> message) {
        if (text(message, 0).equals("log")) {
            log(message);
            return;
        }
        CompletableFuture<List<@Nullable String>> answer = answerTo(Integer.parseInt(text(message, 1)));
        switch (text(message, 2)) {
            case "done" -> answer.complete(message.subList(3, message.size()));
            case "refused" -> answer.completeExceptionally(new IllegalArgumentException(text(message, 3)));
            default -> answer.completeExceptionally(failure(text(message, 3), text(message, 4)));
        }
    }

    private synchronized CompletableFuture<List<@Nullable String>> answerTo(int request) {
        return asked.computeIfAbsent(request, any -> new CompletableFuture<>());
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

    private static String text(List<@Nullable String> message, int index) {
        return String.valueOf(message.get(index));
    }

    /** The names of all settings that a broker has. */
    public Set<String> settings() {
        return ask(List.of(), "settings").stream().map(String::valueOf).collect(Collectors.toSet());
    }

    /**
     * Starts a node.
     *
     * @param plugins jars and folders, as the other JVM sees them
     * @return the ports of its listeners
     * @throws IllegalArgumentException if Kafka refuses the settings
     * @throws IllegalStateException if the node can't start, or the JVM ends
     */
    public Map<String, Integer> start(int id, List<String> plugins, Map<String, String> config) {
        List<String> settings = new ArrayList<>();
        config.forEach((setting, value) -> settings.addAll(List.of(setting, value)));
        List<@Nullable String> answer =
                ask(settings, "start", String.valueOf(id), log.level().getName(), String.join("\n", plugins));
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (int i = 0; i < answer.size(); i += 2) {
            ports.put(text(answer, i), Integer.valueOf(text(answer, i + 1)));
        }
        return ports;
    }

    /**
     * Lets a node stop as it would by itself.
     *
     * @throws IllegalStateException if it can't, or the JVM ends
     */
    public void stop(int id) {
        ask(List.of(), "stop", String.valueOf(id));
    }

    /** Leaves the other JVM to itself. */
    public void close() {
        try {
            joined(connected).close();
        } catch (IOException | IllegalStateException e) {
            // there is none, or none any more
        }
    }

    private List<@Nullable String> ask(List<String> more, String... request) {
        int number;
        CompletableFuture<List<@Nullable String>> answer;
        synchronized (this) {
            number = ++requests;
            answer = answerTo(number);
            if (ended) {
                throw new IllegalStateException(end.get());
            }
        }
        List<String> numbered = new ArrayList<>(List.of(String.valueOf(number)));
        numbered.addAll(List.of(request));
        numbered.addAll(more);
        try {
            joined(connected).send(numbered);
        } catch (IOException e) {
            // the answer tells how the other JVM ended
        }
        return joined(answer);
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }
}
