package io.kafkatest.broker;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.slf4j.helpers.FormattingTuple;
import org.slf4j.helpers.MarkerIgnoringBase;
import org.slf4j.helpers.MessageFormatter;

/** Hands each event to those that the logging thread belongs to: what a node logs reaches no console. */
final class NodeLogger extends MarkerIgnoringBase {

    private static final long serialVersionUID = 1L;

    NodeLogger(String name) {
        this.name = name;
    }

    private static boolean enabled(Level level) {
        LoggingThreads threads = LoggingThreads.current();
        return threads != null && threads.logs(level);
    }

    private void log(Level level, String format, Object... arguments) {
        LoggingThreads threads = LoggingThreads.current();
        if (threads != null && threads.logs(level)) {
            FormattingTuple message = MessageFormatter.arrayFormat(format, arguments);
            LogRecord event = new LogRecord(level, message.getMessage());
            event.setLoggerName(name);
            event.setThrown(message.getThrowable());
            threads.log(event);
        }
    }

    @Override
    public boolean isTraceEnabled() {
        return enabled(Level.FINEST);
    }

    @Override
    public void trace(String message) {
        log(Level.FINEST, message);
    }

    @Override
    public void trace(String format, Object argument) {
        log(Level.FINEST, format, argument);
    }

    @Override
    public void trace(String format, Object first, Object second) {
        log(Level.FINEST, format, first, second);
    }

    @Override
    public void trace(String format, Object... arguments) {
        log(Level.FINEST, format, arguments);
    }

    @Override
    public void trace(String message, Throwable thrown) {
        log(Level.FINEST, message, thrown);
    }

    @Override
    public boolean isDebugEnabled() {
        return enabled(Level.FINE);
    }

    @Override
    public void debug(String message) {
        log(Level.FINE, message);
    }

    @Override
    public void debug(String format, Object argument) {
        log(Level.FINE, format, argument);
    }

    @Override
    public void debug(String format, Object first, Object second) {
        log(Level.FINE, format, first, second);
    }

    @Override
    public void debug(String format, Object... arguments) {
        log(Level.FINE, format, arguments);
    }

    @Override
    public void debug(String message, Throwable thrown) {
        log(Level.FINE, message, thrown);
    }

    @Override
    public boolean isInfoEnabled() {
        return enabled(Level.INFO);
    }

    @Override
    public void info(String message) {
        log(Level.INFO, message);
    }

    @Override
    public void info(String format, Object argument) {
        log(Level.INFO, format, argument);
    }

    @Override
    public void info(String format, Object first, Object second) {
        log(Level.INFO, format, first, second);
    }

    @Override
    public void info(String format, Object... arguments) {
        log(Level.INFO, format, arguments);
    }

    @Override
    public void info(String message, Throwable thrown) {
        log(Level.INFO, message, thrown);
    }

    @Override
    public boolean isWarnEnabled() {
        return enabled(Level.WARNING);
    }

    @Override
    public void warn(String message) {
        log(Level.WARNING, message);
    }

    @Override
    public void warn(String format, Object argument) {
        log(Level.WARNING, format, argument);
    }

    @Override
    public void warn(String format, Object first, Object second) {
        log(Level.WARNING, format, first, second);
    }

    @Override
    public void warn(String format, Object... arguments) {
        log(Level.WARNING, format, arguments);
    }

    @Override
    public void warn(String message, Throwable thrown) {
        log(Level.WARNING, message, thrown);
    }

    @Override
    public boolean isErrorEnabled() {
        return enabled(Level.SEVERE);
    }

    @Override
    public void error(String message) {
        log(Level.SEVERE, message);
    }

    @Override
    public void error(String format, Object argument) {
        log(Level.SEVERE, format, argument);
    }

    @Override
    public void error(String format, Object first, Object second) {
        log(Level.SEVERE, format, first, second);
    }

    @Override
    public void error(String format, Object... arguments) {
        log(Level.SEVERE, format, arguments);
    }

    @Override
    public void error(String message, Throwable thrown) {
        log(Level.SEVERE, message, thrown);
    }
}
