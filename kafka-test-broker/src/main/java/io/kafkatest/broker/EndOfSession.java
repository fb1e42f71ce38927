package io.kafkatest.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/**
 * The end of the user's session, which a process in the background doesn't notice by itself.
 *
 * <p>Where the XDG Base Directory Specification is followed, {@code XDG_RUNTIME_DIR} is removed with the user's last session.
 * Elsewhere the system sends a signal to what still runs.
 */
final class EndOfSession {

    private final Path runtimeFolder;
    private final Runnable call;

    private EndOfSession(Path runtimeFolder, Runnable call) {
        this.runtimeFolder = runtimeFolder;
        this.call = call;
    }

    /** Has something called when the session ends, where that can be known. */
    static void callsFor(Runnable call) {
        String variable = System.getenv("XDG_RUNTIME_DIR");
        if (variable != null && !variable.isEmpty() && Files.isDirectory(Path.of(variable))) {
            callsWhenRemoved(Path.of(variable), call);
        }
    }

    static void callsWhenRemoved(Path runtimeFolder, Runnable call) {
        Thread thread = new Thread(new EndOfSession(runtimeFolder, call)::await, "kafka-test-session");
        thread.setDaemon(true);
        thread.start();
    }

    private void await() {
        Path parent = runtimeFolder.toAbsolutePath().getParent();
        try (WatchService watch = parent.getFileSystem().newWatchService()) {
            parent.register(watch, StandardWatchEventKinds.ENTRY_DELETE);
            while (Files.exists(runtimeFolder)) {
                WatchKey key = watch.take();
                key.pollEvents();
                key.reset();
            }
            call.run();
        } catch (IOException e) {
            // the folder can't be watched: it ends when nobody wants it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
