package io.kafkatest.internal.node;

import io.kafkatest.BrokerLogEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the brokers' latest warnings and errors for diagnosis, and passes on to SLF4J what the user wants to see there. */
public final class BrokerLog implements Consumer<LogRecord> {

    private static final int KEPT = 1_000;

    /**
     * Kafka registers its metrics once per JVM. What these say of clusters that share one would stand in the evidence of tests
     * it has nothing to do with.
     */
    private static final Set<String> ABOUT_THE_JVM =
            Set.of("org.apache.kafka.common.metrics.JmxReporter", "org.apache.kafka.common.utils.AppInfoParser");

    private final Level passedOn;
    private final Deque<BrokerLogEvent> events = new ArrayDeque<>();

    public BrokerLog(Level passedOn) {
        this.passedOn = passedOn;
    }

    /** The lowest level that somebody is interested in. */
    public java.util.logging.Level level() {
        return switch (passedOn) {
            case ALL, TRACE -> java.util.logging.Level.ALL;
            case DEBUG -> java.util.logging.Level.FINE;
            case INFO -> java.util.logging.Level.INFO;
            case WARNING, ERROR, OFF -> java.util.logging.Level.WARNING;
        };
    }

    public List<BrokerLogEvent> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    /** Drops what was logged by a start that is tried again. */
    void forget() {
        synchronized (events) {
            events.clear();
        }
    }

    @Override
    public void accept(LogRecord record) {
        add(record, stackTrace(record.getThrown()));
    }

    /** Adds an event whose exception is known as text only. */
    public void add(LogRecord record, @Nullable String stackTrace) {
        BrokerLogEvent event = new BrokerLogEvent(
                record.getInstant(),
                level(record.getLevel()),
                record.getLoggerName(),
                String.valueOf(record.getMessage()),
                stackTrace);
        if (event.level().compareTo(Level.WARNING) >= 0) {
            keep(event);
        }
        if (event.level().compareTo(passedOn) >= 0) {
            passOn(event);
        }
    }

    /** Notes that a node didn't stop as it should; the test that used it is over, so it is nobody's failure. */
    public void stopFailed(Exception e) {
        keep(new BrokerLogEvent(
                Instant.now(), Level.ERROR, BrokerLog.class.getName(), "stopping failed", stackTrace(e)));
    }

    private void keep(BrokerLogEvent event) {
        if (ABOUT_THE_JVM.contains(event.logger())) {
            return;
        }
        synchronized (events) {
            if (events.size() == KEPT) {
                events.removeFirst();
            }
            events.addLast(event);
        }
    }

    private static void passOn(BrokerLogEvent event) {
        Logger logger = LoggerFactory.getLogger(event.logger());
        String text = event.stackTrace() == null ? event.message() : event.message() + "\n" + event.stackTrace();
        switch (event.level()) {
            case ERROR -> logger.error(text);
            case WARNING -> logger.warn(text);
            case INFO -> logger.info(text);
            case DEBUG -> logger.debug(text);
            default -> logger.trace(text);
        }
    }

    private static Level level(java.util.logging.Level level) {
        int value = level.intValue();
        if (value >= java.util.logging.Level.SEVERE.intValue()) {
            return Level.ERROR;
        }
        if (value >= java.util.logging.Level.WARNING.intValue()) {
            return Level.WARNING;
        }
        if (value >= java.util.logging.Level.INFO.intValue()) {
            return Level.INFO;
        }
        return value >= java.util.logging.Level.FINE.intValue() ? Level.DEBUG : Level.TRACE;
    }

    private static @Nullable String stackTrace(@Nullable Throwable thrown) {
        if (thrown == null) {
            return null;
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString().strip();
    }
}
