package io.kafkatest.broker;

import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Keeps a failing node from ending the JVM it lives in.
 *
 * <p>Kafka halts its process when a data folder fails or a fatal fault is met. In-process that would be the user's tests.
 */
final class ProcessGuard {

    private ProcessGuard() {}

    static void install() throws Exception {
        AcrossVersions.setExitProcedure(ProcessGuard::note);
    }

    /**
     * Returns rather than throws: Kafka's handlers then go on to fail with the fault itself, and what is being shut down goes
     * on being shut down.
     */
    static void note(int status, String message) {
        LoggingThreads threads = LoggingThreads.current();
        if (threads != null) {
            LogRecord event = new LogRecord(
                    Level.SEVERE,
                    "The broker wanted to end its process with status " + status
                            + (message == null ? "" : ": " + message));
            event.setLoggerName(ProcessGuard.class.getName());
            threads.log(event);
        }
    }
}
