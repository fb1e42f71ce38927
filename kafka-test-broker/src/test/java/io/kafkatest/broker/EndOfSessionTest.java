package io.kafkatest.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndOfSessionTest {

    @TempDir
    private Path parent;

    private final CountDownLatch calls = new CountDownLatch(1);

    @Test
    void isWhenTheRuntimeFolderIsRemoved() throws Exception {
        Path folder = Files.createDirectory(parent.resolve("1000"));
        EndOfSession.callsWhenRemoved(folder, calls::countDown);

        Files.delete(folder);

        assertThat(calls.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void isNotWhenAnotherUsersFolderIsRemoved() throws Exception {
        Path ofAnother = Files.createDirectory(parent.resolve("1001"));
        Path folder = Files.createDirectory(parent.resolve("1000"));
        EndOfSession.callsWhenRemoved(folder, () -> {
            // too early if the folder is still there
            if (Files.notExists(folder)) {
                calls.countDown();
            }
        });

        Files.delete(ofAnother);
        Files.delete(folder);

        assertThat(calls.await(1, TimeUnit.MINUTES)).isTrue();
    }
}
