package io.kafkatest.broker;

import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Sends what the web server of Kafka Connect logs to those that the logging thread belongs to. It logs past SLF4J, to loggers
 * that the whole JVM shares and that print on the console of the tests; what others log there is left alone.
 */
final class JerseyLog implements Filter {

    /** Held for good: the JVM forgets loggers that nobody holds, with their filters. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.glassfish.jersey.internal.Errors"),
            Logger.getLogger("org.glassfish.jersey.internal.inject.Providers"),
            Logger.getLogger("org.glassfish.jersey.server.wadl.WadlFeature"));

    private final Filter before;

    private JerseyLog(Filter before) {
        this.before = before;
    }

    static synchronized void toTheThreads() {
        for (Logger logger : LOGGERS) {
            if (!(logger.getFilter() instanceof JerseyLog)) {
                logger.setFilter(new JerseyLog(logger.getFilter()));
            }
        }
    }

    @Override
    public boolean isLoggable(LogRecord event) {
        LoggingThreads threads = LoggingThreads.current();
        if (threads == null) {
            return before == null || before.isLoggable(event);
        }
        // that a resource of Connect's is not what Jersey takes it for is said at each start, and means nothing
        event.setLevel(Level.FINE);
        if (threads.logs(event.getLevel())) {
            threads.log(event);
        }
        return false;
    }
}
