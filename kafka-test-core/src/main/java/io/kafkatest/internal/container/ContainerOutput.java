package io.kafkatest.internal.container;

import io.kafkatest.internal.node.BrokerLog;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a container prints: log events that go where those of all brokers go, and last lines for when it ends. */
final class ContainerOutput implements Consumer<String> {

    private static final int LAST_LINES = 15;

    /** As the log configuration in Kafka's images has it: {@code [2026-11-25 01:02:03,004] WARN message (logger)}. */
    private static final Pattern EVENT =
            Pattern.compile("\\[[\\d :,.-]+] (TRACE|DEBUG|INFO|WARN|ERROR|FATAL) (.*?)(?: \\(([\\w.$-]+)\\))?");

    /** Of a stack trace: so many of them would leave no room for what it is about. */
    private static final Pattern FRAME = Pattern.compile("\\s+(at .*|\\.\\.\\. \\d+ (more|common frames omitted))");

    /** Docker passes on line by line what was printed at once; nothing else says that no line of a stack trace follows. */
    private static final int STACK_TRACE_MILLIS = 200;

    private final BrokerLog log;
    private final Executor later;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final StringBuilder unfinished = new StringBuilder();
    private final List<String> stackTrace = new ArrayList<>();
    private @Nullable LogRecord event;

    ContainerOutput(BrokerLog log) {
        this(log, CompletableFuture.delayedExecutor(STACK_TRACE_MILLIS, TimeUnit.MILLISECONDS));
    }

    /**
     * Has printed nothing yet.
     *
     * @param log receives the events
     * @param later runs what is to happen once an event's stack trace must be there
     */
    ContainerOutput(BrokerLog log, Executor later) {
        this.log = log;
        this.later = later;
    }

    @Override
    public synchronized void accept(String piece) {
        unfinished.append(piece);
        int end = unfinished.indexOf("\n");
        while (end >= 0) {
            line(unfinished.substring(0, end).stripTrailing());
            unfinished.delete(0, end + 1);
            end = unfinished.indexOf("\n");
        }
    }

    private void line(String line) {
        if (line.isEmpty()) {
            return;
        }
        if (!FRAME.matcher(line).matches()) {
            if (lastLines.size() == LAST_LINES) {
                lastLines.removeFirst();
            }
            lastLines.addLast(line);
        }
        Matcher parts = EVENT.matcher(line);
        if (parts.matches()) {
            publish();
            begin(parts);
        } else if (event != null) {
            stackTrace.add(line);
        }
    }

    /** Nearly all that brokers print is of no interest to anybody. */
    private void begin(MatchResult parts) {
        Level level = level(parts.group(1));
        if (level.intValue() >= log.level().intValue()) {
            event = new LogRecord(level, parts.group(2));
            event.setInstant(Instant.now());
            event.setLoggerName(String.valueOf(parts.group(3)));
            publishLater(event);
        }
    }

    private void publishLater(LogRecord printed) {
        later.execute(() -> {
            synchronized (this) {
                if (event == printed) {
                    publish();
                }
            }
        });
    }

    private void publish() {
        if (event != null) {
            log.add(event, stackTrace.isEmpty() ? null : String.join("\n", stackTrace));
        }
        event = null;
        stackTrace.clear();
    }

    private static Level level(String name) {
        return switch (name) {
            case "TRACE" -> Level.FINER;
            case "DEBUG" -> Level.FINE;
            case "INFO" -> Level.INFO;
            case "WARN" -> Level.WARNING;
            default -> Level.SEVERE;
        };
    }

    /** The last lines without those of stack traces, each on a line of its own and indented; empty if nothing was printed. */
    synchronized String lastLines() {
        return lastLines.stream().map(line -> "\n  " + line).collect(Collectors.joining());
    }
}
