package io.kafkatest.internal.process;

import io.kafkatest.internal.distribution.Distribution;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A JVM that runs one of Kafka's command-line tools, and ends with this one however that ends. */
public final class ToolProcess {

    /** A JVM that can't use an archive of classes says so where the tool's output is expected. */
    private static final List<String> QUIET = List.of("-Xlog:disable");

    /** The first pair is for JDKs up to 18. */
    private static final List<String> UNICODE = List.of(
            "-Dsun.stdout.encoding=UTF-8",
            "-Dsun.stderr.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Dfile.encoding=UTF-8");

    private static final Executor IN_A_THREAD_EACH = task -> {
        Thread thread = new Thread(task, "kafka-test-tool");
        thread.setDaemon(true);
        thread.start();
    };

    private final Process process;
    private final CompletableFuture<String> stdout;
    private final CompletableFuture<String> stderr;

    private ToolProcess(Process process) {
        this.process = process;
        this.stdout = CompletableFuture.supplyAsync(() -> read(process.getInputStream()), IN_A_THREAD_EACH);
        this.stderr = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), IN_A_THREAD_EACH);
    }

    /**
     * Starts a tool.
     *
     * @throws IOException if there can't be such a process
     */
    public static ToolProcess start(Distribution distribution, ToolOrder order) throws IOException {
        List<String> options = new ArrayList<>(ClassArchive.of(distribution).options());
        options.addAll(QUIET);
        options.addAll(UNICODE);
        ProcessBuilder builder =
                JavaCommand.process(JavaCommand.of(distribution, options, "io.kafkatest.broker.ToolMain"));
        order.secrets().ifPresent(file -> builder.environment().put("KAFKATEST_SECRETS", file.toString()));
        Process process = builder.start();
        IN_A_THREAD_EACH.execute(() -> send(order, process));
        return new ToolProcess(process);
    }

    /** The pipe stays open: by its end the other JVM knows that this one is no more. */
    private static void send(ToolOrder order, Process process) {
        try {
            Connection.toInputOf(process).send(order.message());
        } catch (IOException e) {
            // it ended before it had read all; what it printed says why
        }
    }

    private static String read(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the tool's end, and answers whether it came in time. */
    public boolean await(Duration atMost) throws InterruptedException {
        return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the tool at once, whatever it does, and returns when it is gone. */
    public void kill() {
        // Process.destroyForcibly would also close the pipes, and with them what nobody has read yet
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /** With which it ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** All that it printed to standard output before it ended. */
    public String stdout() {
        return stdout.join();
    }

    /** All that it printed to standard error before it ended. */
    public String stderr() {
        return stderr.join();
    }
}
