package io.kafkatest.broker;

import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Threads that belong together, and by them the address of what they log.
 *
 * <p>Loggers are static, so a logger can't tell whose event it has. A thread can: each is started by another of the same
 * group and so inherits it.
 */
abstract class LoggingThreads extends ThreadGroup {

    LoggingThreads(String name) {
        super(name);
    }

    /** The threads that the calling one belongs to, or null if nobody wants to know what it logs. */
    static LoggingThreads current() {
        for (ThreadGroup group = Thread.currentThread().getThreadGroup(); group != null; group = group.getParent()) {
            if (group instanceof LoggingThreads) {
                return (LoggingThreads) group;
            }
        }
        return null;
    }

    abstract boolean logs(Level level);

    abstract void log(LogRecord event);
}
