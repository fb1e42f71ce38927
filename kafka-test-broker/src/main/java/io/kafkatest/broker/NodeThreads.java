package io.kafkatest.broker;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** The threads of one node. Several nodes share a class loader and with it every static logger. */
final class NodeThreads extends LoggingThreads {

    /** Two that Kafka's metrics library starts with the first node and that serve all others in the class loader. */
    private static final String THREADS_FOR_GOOD = "metrics-meter-tick-thread";

    /** Threads that were told to end do so in milliseconds; one that waits for something else is not waited for. */
    private static final Duration END = Duration.ofSeconds(5);

    private final Level level;
    private final Consumer<LogRecord> log;
    private final ClassLoader contextLoader;
    private volatile boolean silent;

    NodeThreads(String name, Level level, Consumer<LogRecord> log, ClassLoader contextLoader) {
        super(name);
        this.level = level;
        this.log = log;
        this.contextLoader = contextLoader;
    }

    @Override
    boolean logs(Level eventLevel) {
        return !silent && eventLevel.intValue() >= level.intValue();
    }

    @Override
    void log(LogRecord event) {
        if (!silent) {
            log.accept(event);
        }
    }

    /** Hands no log event over any more. */
    void silence() {
        silent = true;
    }

    /**
     * Runs a step of the node's life on a thread of this group, with the class loader by which Kafka is to find plugins.
     *
     * <p>The step is waited for in any case: an interrupted caller that went on would leave a node behind that is half
     * started or half stopped.
     */
    <T> T call(Callable<T> step) {
        FutureTask<T> task = new FutureTask<>(step);
        Thread thread = new Thread(this, task, getName());
        thread.setDaemon(true);
        thread.setContextClassLoader(contextLoader);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    thread.join();
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** As {@link #call}, for a step that answers nothing. */
    void run(Step step) {
        call(() -> {
            step.run();
            return null;
        });
    }

    /** Returns when the node's threads have ended: Kafka tells some of them to, and doesn't wait. */
    void awaitEnd() {
        run(() -> {
            long deadline = System.nanoTime() + END.toNanos();
            Thread[] threads = new Thread[activeCount()];
            int count = enumerate(threads);
            for (Thread thread : Arrays.copyOf(threads, count)) {
                if (thread != Thread.currentThread() && !thread.getName().startsWith(THREADS_FOR_GOOD)) {
                    thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
                }
            }
        });
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof IllegalArgumentException || cause instanceof IllegalStateException) {
            return (RuntimeException) cause;
        }
        return new IllegalStateException(cause.toString(), cause);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        LogRecord event = new LogRecord(Level.SEVERE, "Uncaught exception in thread " + thread.getName());
        event.setLoggerName(NodeThreads.class.getName());
        event.setThrown(thrown);
        log(event);
    }

    /** Something to be done that may fail. */
    interface Step {

        void run() throws Exception;
    }
}
