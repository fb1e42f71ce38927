package io.kafkatest.broker;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.apache.kafka.common.utils.Exit;

/**
 * Keeps a failing node from ending the JVM it lives in.
 *
 * <p>Kafka halts its process when a data folder fails or a fatal fault is met. In-process that would be the user's tests.
 */
final class ProcessGuard {

    private ProcessGuard() {}

    static void install() {
        Exit.setExitProcedure(ProcessGuard::refuse);
        Exit.setHaltProcedure(ProcessGuard::refuse);
        Exit.setShutdownHookAdder((name, hook) -> {});
    }

    private static void refuse(int status, String message) {
        String text =
                "The broker wanted to end its process with status " + status + (message == null ? "" : ": " + message);
        NodeThreads node = NodeThreads.current();
        if (node != null) {
            LogRecord event = new LogRecord(Level.SEVERE, text);
            event.setLoggerName(ProcessGuard.class.getName());
            node.log(event);
        }
        throw new IllegalStateException(text);
    }
}
