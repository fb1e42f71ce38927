package io.kafkatest.broker;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Does what the owner of this JVM asks. Requests, and their answers:
 *
 * <ul>
 *   <li>{@code start, id, name, level, config}: {@code started, id, ports}, {@code refused, id, reason} or
 *       {@code failed, id, reason, stack trace};
 *   <li>{@code stop, id}: {@code stopped, id};
 *   <li>{@code settings}: {@code settings, names}.
 * </ul>
 *
 * <p>Unasked it sends {@code log, id, milliseconds, level, logger, message, stack trace}.
 */
final class NodeServer {

    private final Connection owner;
    private final ConcurrentMap<Integer, NodeLauncher> nodes = new ConcurrentHashMap<>();

    NodeServer(Connection owner) {
        this.owner = owner;
    }

    /** Returns when the owner is gone, with an exception that says how. */
    void serve() throws IOException {
        while (true) {
            Object[] request = owner.receive();
            // nodes wait for each other
            new Thread(() -> handle(request), "kafka-test-request").start();
        }
    }

    private void handle(Object[] request) {
        try {
            switch ((String) request[0]) {
                case "start" -> start(request);
                case "stop" -> stop((Integer) request[1]);
                case "settings" -> owner.send("settings", List.copyOf(new BrokerSettings().get()));
                default -> throw new IllegalArgumentException("no such request: " + request[0]);
            }
        } catch (IOException e) {
            // the owner is gone, which serve() sees too
        }
    }

    @SuppressWarnings("unchecked") // the owner sends a map of strings
    private void start(Object[] request) throws IOException {
        int id = (Integer) request[1];
        Level level = Level.parse((String) request[3]);
        NodeLauncher node = new NodeLauncher((String) request[2], level, event -> log(id, event));
        nodes.put(id, node);
        try {
            owner.send("started", id, node.apply((Map<String, String>) request[4]));
        } catch (IllegalArgumentException e) {
            owner.send("refused", id, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            owner.send("failed", id, root(e).toString(), stackTrace(e));
        }
    }

    private void stop(int id) throws IOException {
        NodeLauncher node = nodes.remove(id);
        if (node != null) {
            node.close();
        }
        owner.send("stopped", id);
    }

    private void log(int id, LogRecord event) {
        try {
            owner.send(
                    "log",
                    id,
                    event.getMillis(),
                    event.getLevel().getName(),
                    event.getLoggerName(),
                    event.getMessage(),
                    event.getThrown() == null ? null : stackTrace(event.getThrown()));
        } catch (IOException e) {
            // nobody is interested any more
        }
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString().strip();
    }
}
