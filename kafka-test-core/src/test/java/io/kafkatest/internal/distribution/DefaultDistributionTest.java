package io.kafkatest.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.testing.ForkedJvm;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The version that the library carries, unpacked into the cache. */
class DefaultDistributionTest {

    @TempDir
    private Path temp;

    private Path cache;

    @BeforeEach
    void chooseFolder() {
        cache = temp.resolve("cache");
    }

    private static Distribution fill(Path folder) {
        return DistributionSettings.none()
                .with("kafka-test.cache-dir", folder)
                .distributions()
                .find(ClusterSpec.defaults());
    }

    private Distribution fill() {
        return fill(cache);
    }

    private static Path jarNamed(String start, Distribution distribution) {
        return distribution.jars().stream()
                .filter(jar -> jar.getFileName().toString().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isFilledFromEmpty() {
        assertThat(fill().jars())
                .allSatisfy(jar -> assertThat(jar).isRegularFile().startsWithRaw(cache));
    }

    @Test
    void hasTheDefaultVersion() {
        assertThat(fill().version()).isEqualTo(AppInfoParser.getVersion());
    }

    @Test
    void putsTheLauncherFirst() {
        assertThat(fill().jars().get(0).getFileName().toString()).startsWith("launcher-");
    }

    @Test
    void leavesWhatIsIntact() throws IOException {
        Path jar = jarNamed("kafka-clients", fill());
        Object file = Files.readAttributes(jar, "*").get("fileKey");
        assumeTrue(file != null, "the file system has no file keys");

        fill();

        assertThat(Files.readAttributes(jar, "*").get("fileKey")).isEqualTo(file);
    }

    @Test
    void believesTheBytesOfACacheThatWasCopied() throws IOException {
        Path jar = jarNamed("kafka-clients", fill());
        Object file = Files.readAttributes(jar, "*").get("fileKey");
        assumeTrue(file != null, "the file system has no file keys");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));

        fill();

        assertThat(Files.readAttributes(jar, "*").get("fileKey")).isEqualTo(file);
    }

    @Test
    void healsATruncatedJar() throws IOException {
        Path jar = jarNamed("kafka-clients", fill());
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, new byte[] {'P', 'K'});

        fill();

        assertThat(jar).hasBinaryContent(whole);
    }

    @Test
    void healsAJarWhoseBytesWereChanged() throws IOException {
        Path jar = jarNamed("launcher", fill());
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, new byte[whole.length]);

        fill();

        assertThat(jar).hasBinaryContent(whole);
    }

    @Test
    void healsADeletedJar() throws IOException {
        Path jar = jarNamed("scala-library", fill());
        Files.delete(jar);

        fill();

        assertThat(jar).isRegularFile();
    }

    @Test
    void leavesNoPartBehind() throws IOException {
        fill();

        assertThat(partsOf(cache)).isEmpty();
    }

    private static List<Path> partsOf(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache.resolve("jars"))) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void deletesPartsThatWereAbandoned() throws IOException {
        Path part = part(Duration.ofMinutes(61));

        fill();

        assertThat(part).doesNotExist();
    }

    @Test
    void leavesPartsThatAnotherJvmMayBeWriting() throws IOException {
        Path part = part(Duration.ofMinutes(1));

        fill();

        assertThat(part).exists();
    }

    private Path part(Duration age) throws IOException {
        Path part = Files.createDirectories(cache.resolve("jars")).resolve("kafka-clients.jar123.part");
        Files.write(part, new byte[] {1});
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(age)));
        return part;
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        FileStore store = Files.getFileStore(temp);
        assumeTrue(store.supportsFileAttributeView("posix"), "the file system knows no permissions");

        fill();

        assertThat(Stream.of(cache, cache.resolve("jars")))
                .allSatisfy(folder -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                        .isEqualTo("rwx------"));
    }

    @Test
    void saysThatItsFolderIsNone() throws IOException {
        Files.createFile(cache);

        assertThatThrownBy(this::fill)
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("Kafka's jars were to be put into the cache folder " + cache + ".\n"
                        + "That failed: " + cache + " is not a folder.\n"
                        + "Make the folder writable and free 100 MB there, or name another one with the system property"
                        + " kafka-test.cache-dir or the environment variable KAFKA_TEST_CACHE_DIR.");
    }

    @Test
    void saysThatAParentOfItsFolderIsNone() throws IOException {
        Files.createFile(cache);

        assertThatThrownBy(() -> fill(cache.resolve("deeper")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageContaining("That failed: " + cache + " is not a folder.");
    }

    @Test
    void isFilledBySeveralJvmsAtOnce() {
        List<ForkedJvm> jvms = IntStream.range(0, 3)
                .mapToObj(number -> ForkedJvm.of(FindVersionMain.class)
                        .option("-Dkafka-test.cache-dir=" + cache)
                        .start())
                .toList();
        jvms.forEach(jvm -> assertThat(jvm.readLine()).isEqualTo("ready"));

        jvms.forEach(ForkedJvm::goOn);

        assertThat(jvms.stream().map(ForkedJvm::end).toList())
                .allSatisfy(end -> assertThat(end.status()).as(end.toString()).isZero());
        jvms.forEach(ForkedJvm::close);
    }
}
