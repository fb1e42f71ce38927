package io.kafkatest.broker;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Does what another JVM asks of the nodes of this one, for as long as the connection lasts.
 *
 * <p>A request is a number, what to do, and its arguments:
 *
 * <ul>
 *   <li>{@code start, id, level, plugins, (setting, value)...} is answered with {@code (listener, port)...}; plugins are paths,
 *       a line each;
 *   <li>{@code stop, id} with nothing;
 *   <li>{@code settings} with the names of all settings that a broker has.
 * </ul>
 *
 * <p>An answer is the word {@code answer}, the request's number, {@code done}, and what is said above; or {@code refused} and a
 * reason, if Kafka doesn't take the settings; or {@code failed}, a reason and a stack trace. Unasked it sends {@code log, id,
 * milliseconds, level, logger, message, stack trace}.
 */
final class NodeServer {

    private final Connection owner;
    private final HostedNodes nodes;

    NodeServer(Connection owner, HostedNodes nodes) {
        this.owner = owner;
        this.nodes = nodes;
    }

    /** Returns when the owner is gone, and answers whether it has asked for anything. */
    boolean serve() {
        nodes.logTo(this::log);
        boolean asked = false;
        try {
            while (true) {
                begin(owner.receive());
                asked = true;
            }
        } catch (IOException e) {
            return asked; // it is gone
        } finally {
            nodes.logTo((id, event) -> {});
        }
    }

    /** Each on a thread of its own, since nodes wait for each other. */
    private void begin(List<String> request) {
        try {
            new Thread(() -> handle(request), "kafka-test-request").start();
        } catch (OutOfMemoryError e) {
            failed(request.get(0), e); // the system gives no more threads
        }
    }

    private void handle(List<String> request) {
        String number = request.get(0);
        try {
            owner.send(answer(request.get(1), request.subList(2, request.size())), "answer", number, "done");
        } catch (IllegalArgumentException e) {
            send("answer", number, "refused", String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            // also the error of a class that isn't there: the owner waits for the answer
            failed(number, e);
        }
    }

    private void failed(String number, Throwable thrown) {
        send("answer", number, "failed", root(thrown).toString(), stackTrace(thrown));
    }

    private List<String> answer(String what, List<String> arguments) throws IOException {
        return switch (what) {
            case "start" -> start(arguments);
            case "stop" -> {
                nodes.stop(Integer.parseInt(arguments.get(0)));
                yield List.of();
            }
            case "settings" -> List.copyOf(new BrokerSettings().get());
            default -> throw new IllegalStateException("no such request: " + what);
        };
    }

    private List<String> start(List<String> arguments) {
        List<Path> plugins = Arrays.stream(arguments.get(2).split("\n"))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        Map<String, String> config = new HashMap<>();
        for (int i = 3; i < arguments.size(); i += 2) {
            config.put(arguments.get(i), arguments.get(i + 1));
        }
        List<String> ports = new ArrayList<>();
        nodes.start(Integer.parseInt(arguments.get(0)), Level.parse(arguments.get(1)), plugins, config)
                .forEach((listener, port) -> ports.addAll(List.of(listener, String.valueOf(port))));
        return ports;
    }

    private void log(int id, LogRecord event) {
        send(
                "log",
                String.valueOf(id),
                String.valueOf(event.getMillis()),
                event.getLevel().getName(),
                event.getLoggerName(),
                event.getMessage(),
                event.getThrown() == null ? null : stackTrace(event.getThrown()));
    }

    private void send(String... message) {
        try {
            owner.send(message);
        } catch (IOException e) {
            // the owner is gone, which serve() sees too
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
