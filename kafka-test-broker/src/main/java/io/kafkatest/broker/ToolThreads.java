package io.kafkatest.broker;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** The threads of a command line tool. What they log is printed as Kafka's own scripts have it: warnings and errors. */
final class ToolThreads extends LoggingThreads {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS");

    private final PrintStream out;

    ToolThreads(PrintStream out) {
        super("kafka-test-tool");
        this.out = out;
    }

    @Override
    boolean logs(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }

    @Override
    void log(LogRecord event) {
        synchronized (out) {
            out.printf(
                    "[%s] %s %s (%s)%n",
                    TIME.format(Instant.ofEpochMilli(event.getMillis()).atZone(ZoneId.systemDefault())),
                    event.getLevel().equals(Level.SEVERE) ? "ERROR" : "WARN",
                    event.getMessage(),
                    event.getLoggerName());
            if (event.getThrown() != null) {
                event.getThrown().printStackTrace(out);
            }
        }
    }
}
