package io.kafkatest.internal.process;

import io.kafkatest.internal.node.BrokerLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A JVM that was started to run nodes. */
final class NodeProcess {

    private static final int OUTPUT_LINES = 10;

    private final Process process;
    private final Path output;
    private final NodeConnection connection;
    private final BrokerLog log;

    private NodeProcess(Process process, Path output, CompletableFuture<Connection> connected, BrokerLog log) {
        this.process = process;
        this.output = output;
        this.log = log;
        this.connection = new NodeConnection(connected, log, this::end);
    }

    /**
     * Starts a JVM, and returns before it has done anything.
     *
     * @param command what to start
     * @param environment what it is told that way
     * @param output what it prints goes there
     */
    static NodeProcess fork(List<String> command, Map<String, String> environment, Path output, BrokerLog log)
            throws IOException {
        Door door = new Door();
        try {
            ProcessBuilder builder = JavaCommand.process(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().putAll(environment);
            builder.environment().put("KAFKATEST_OWNER", door.address());
            CompletableFuture<Connection> connected = new CompletableFuture<>();
            NodeProcess forked = new NodeProcess(builder.start(), output, connected, log);
            Thread thread =
                    new Thread(() -> forked.welcome(door, connected), "kafka-test-process-" + forked.process.pid());
            thread.setDaemon(true);
            thread.start();
            return forked;
        } catch (IOException e) {
            door.close();
            throw e;
        }
    }

    private void welcome(Door door, CompletableFuture<Connection> connected) {
        CompletableFuture<Void> nobodyComes = process.onExit().thenRun(() -> close(door));
        try (door) {
            connected.complete(door.await());
            nobodyComes.cancel(false);
        } catch (IOException e) {
            process.destroyForcibly(); // one that isn't let in is of no use, and may not know it
            connected.completeExceptionally(new IllegalStateException(end()));
        }
        connection.listen();
    }

    private static void close(Door door) {
        try {
            door.close();
        } catch (IOException e) {
            // it was closed before
        }
    }

    private String end() {
        process.onExit().join();
        return "its process ended with exit code " + process.exitValue() + lastOutput();
    }

    private String lastOutput() {
        try {
            List<String> lines = Files.readString(output, StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            return lines.isEmpty()
                    ? ""
                    : lines.subList(Math.max(0, lines.size() - OUTPUT_LINES), lines.size()).stream()
                            .collect(Collectors.joining("\n  ", ", having printed\n  ", ""));
        } catch (IOException e) {
            return "";
        }
    }

    NodeConnection connection() {
        return connection;
    }

    /** Whether the JVM has ended, which it does by itself only if it crashed or can't run what it was given. */
    boolean hasEnded() {
        return !process.isAlive();
    }

    /** Lets a node stop as it would by itself, and ends the JVM. There is nothing to stop in one that has ended by itself. */
    void stop(int id) {
        try {
            connection.stop(id);
        } catch (IllegalStateException e) {
            log.stopFailed(e);
        } finally {
            kill();
        }
    }

    /** Ends the JVM at once, whatever it does, and returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
