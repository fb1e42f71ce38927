package io.kafkatest.broker;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
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
 *   <li>{@code start, id, name, level, (setting, value)...}: {@code started, id, (listener, port)...}, or
 *       {@code refused, id, reason}, or {@code failed, id, reason, stack trace};
 *   <li>{@code stop, id}: {@code stopped, id};
 *   <li>{@code settings}: {@code settings, name...}.
 * </ul>
 *
 * <p>Unasked it sends {@code log, id, milliseconds, level, logger, message, stack trace}.
 */
final class NodeServer {

    private final Connection owner;
    private final ConcurrentMap<String, NodeLauncher> nodes = new ConcurrentHashMap<>();

    NodeServer(Connection owner) {
        this.owner = owner;
    }

    /** Returns when the owner is gone, with an exception that says how. */
    void serve() throws IOException {
        while (true) {
            List<String> request = owner.receive();
            // nodes wait for each other
            new Thread(() -> handle(request), "kafka-test-request").start();
        }
    }

    private void handle(List<String> request) {
        try {
            switch (request.get(0)) {
                case "start" -> start(request);
                case "stop" -> stop(request.get(1));
                case "settings" -> owner.send(List.copyOf(new BrokerSettings().get()), "settings");
                default -> throw new IllegalArgumentException("no such request: " + request.get(0));
            }
        } catch (IOException e) {
            // the owner is gone, which serve() sees too
        }
    }

    private void start(List<String> request) throws IOException {
        String id = request.get(1);
        Map<String, String> config = new HashMap<>();
        for (int i = 4; i < request.size(); i += 2) {
            config.put(request.get(i), request.get(i + 1));
        }
        NodeLauncher node = new NodeLauncher(request.get(2), Level.parse(request.get(3)), event -> log(id, event));
        nodes.put(id, node);
        try {
            List<String> ports = new ArrayList<>();
            node.apply(config).forEach((listener, port) -> ports.addAll(List.of(listener, String.valueOf(port))));
            owner.send(ports, "started", id);
        } catch (IllegalArgumentException e) {
            owner.send("refused", id, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            owner.send("failed", id, root(e).toString(), stackTrace(e));
        }
    }

    private void stop(String id) throws IOException {
        NodeLauncher node = nodes.remove(id);
        if (node != null) {
            node.close();
        }
        owner.send("stopped", id);
    }

    private void log(String id, LogRecord event) {
        try {
            owner.send(
                    "log",
                    id,
                    String.valueOf(event.getMillis()),
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
