package io.kafkatest.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kafkatest.testing.ForkedJvm;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes in a cache of its own, made and used by JVMs of their own. */
@DisabledOnOs(OS.WINDOWS)
class ClassArchiveTest {

    @TempDir
    private Path cache;

    @Test
    void isReplacedWhenItMakesAJvmCrash() throws Exception {
        startCluster();
        Path archive = awaitArchive();
        damage(archive);
        Path damaged = Files.copy(archive, cache.resolve("damaged"));

        startCluster();

        assertThat(Files.mismatch(awaitArchive(), damaged)).isNotNegative();
    }

    @Test
    void isMarkedAsUsedByEachStart() throws Exception {
        startCluster();
        Path archive = awaitArchive();
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        Files.setLastModifiedTime(archive, yesterday);

        startCluster();

        assertThat(Files.getLastModifiedTime(archive)).isGreaterThan(yesterday);
    }

    private void startCluster() {
        try (ForkedJvm jvm = ForkedJvm.of(ArchivedStartMain.class)
                .option("-Dkafka-test.cache-dir=" + cache)
                .start()) {
            ForkedJvm.End end = jvm.end();
            assertThat(end.out()).as(end.err()).isEqualTo("started");
        }
    }

    /** It is made in the background by a process that outlives the start. */
    private Path awaitArchive() throws IOException {
        await().atMost(Duration.ofMinutes(3)).until(() -> archives().size() == 1);
        return archives().get(0);
    }

    private List<Path> archives() throws IOException {
        Path folder = cache.resolve("archives");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(jsa|aot)"))
                    .toList();
        }
    }

    /** All but the beginning, which a JVM looks at before it uses the rest. */
    private static void damage(Path archive) throws IOException {
        assertThat(archive.toFile().setWritable(true)).isTrue();
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.seek(file.length() / 6);
            file.write(new byte[(int) (file.length() / 2)]);
        }
    }
}
