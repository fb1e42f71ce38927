package io.kafkatest.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedArchivesTest {

    @TempDir
    private Path folder;

    @Test
    void goWithTheirLocksWhenTheyWereNotUsedForAMonth() throws Exception {
        archive("kafka-3.6.1-jdk-17-old.jsa", Duration.ofDays(31));
        archive("kafka-4.0.2-jdk-25-old.aot", Duration.ofDays(400));
        archive("kafka-4.3.1-jdk-17-new.jsa", Duration.ofDays(29));

        new UnusedArchives(folder).delete();

        assertThat(folder)
                .isDirectoryNotContaining("glob:**-old*")
                .isDirectoryContaining("glob:**-new.jsa")
                .isDirectoryContaining("glob:**-new.jsa.lock");
    }

    @Test
    void areNothingElseThatIsThere() throws Exception {
        Path part = file("kafka-4.3.1-jdk-17-x.jsa.part", Duration.ofDays(31));

        new UnusedArchives(folder).delete();

        assertThat(part).exists();
    }

    private void archive(String name, Duration age) throws IOException {
        file(name, age);
        file(name + ".lock", age);
    }

    private Path file(String name, Duration age) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
