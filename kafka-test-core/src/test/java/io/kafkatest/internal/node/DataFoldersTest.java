package io.kafkatest.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kafkatest.KafkaTestException;
import io.kafkatest.testing.ForkedJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class DataFoldersTest {

    /** This JVM keeps its lock file open and removes it when it ends, so JUnit can't on every platform. */
    @TempDir(cleanup = CleanupMode.NEVER)
    private Path root;

    @Test
    void areMadeForEachCluster() {
        DataFolders folders = new DataFolders(root);

        assertThat(folders.create("one").path())
                .isDirectory()
                .isNotEqualTo(folders.create("two").path());
    }

    @Test
    void areGoneWithAllThatIsInThemOnceDeleted() throws IOException {
        DataFolder folder = new DataFolders(root).create("one");
        Files.createFile(
                Files.createDirectories(folder.path().resolve("deep/er")).resolve("file"));

        assertThat(folder.delete()).isTrue();

        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void mayBeDeletedTwice() {
        DataFolder folder = new DataFolders(root).create("one");
        folder.delete();

        folder.delete();

        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void areForTheirOwnerAlone() throws IOException {
        assumeTrue(Files.getFileStore(root).supportsFileAttributeView("posix"), "the file system knows no permissions");

        Path jvm = new DataFolders(root).create("one").path().getParent();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(jvm)))
                .isEqualTo("rwx------");
    }

    @Test
    void ofAJvmThatWasKilledAreSweptByTheNext() throws Exception {
        Path left = folderOfKilledJvm();
        assertThat(left).isDirectory();

        new DataFolders(root).create("one");

        Awaitility.await().untilAsserted(() -> assertThat(left.getParent()).doesNotExist());
    }

    @Test
    void leaveNoLockFileOnceTheyAreSwept() throws Exception {
        Path left = folderOfKilledJvm().getParent();

        new DataFolders(root).create("one");

        Awaitility.await()
                .untilAsserted(() -> assertThat(left.resolveSibling(left.getFileName() + ".lock"))
                        .doesNotExist());
    }

    @Test
    void thatLostTheirLockAreSweptToo() throws Exception {
        Path left = folderOfKilledJvm().getParent();
        Files.delete(left.resolveSibling(left.getFileName() + ".lock"));

        new DataFolders(root).create("one");

        Awaitility.await().untilAsserted(() -> assertThat(left).doesNotExist());
    }

    private Path folderOfKilledJvm() throws InterruptedException {
        try (ForkedJvm jvm = ForkedJvm.of(DataFolderMain.class).start(root)) {
            Path folder = Path.of(jvm.readLine());
            jvm.kill();
            return folder;
        }
    }

    @Test
    void ofAJvmThatLivesStay() throws Exception {
        Path dead = folderOfKilledJvm();
        try (ForkedJvm jvm = ForkedJvm.of(DataFolderMain.class).start(root)) {
            Path alive = Path.of(jvm.readLine());

            new DataFolders(root).create("one");

            Awaitility.await().untilAsserted(() -> assertThat(dead.getParent()).doesNotExist());
            assertThat(alive).isDirectory();
        }
    }

    @Test
    void ofAJvmThatEndsAreGoneWithIt() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(DataFolderMain.class).start(root)) {
            jvm.readLine();
            jvm.goOn();
            jvm.end();

            try (Stream<Path> left = Files.list(root)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void areRefusedWhereThereIsNotEnoughSpace() {
        assertThatThrownBy(() -> new DataFolders(root, Long.MAX_VALUE).create("one"))
                .isInstanceOf(KafkaTestException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage().replaceFirst("are \\d+ MiB free", "are N MiB free"))
                        .isEqualTo("A folder for a broker's data was to be made in " + root + ".\n"
                                + "There are N MiB free, 8796093022207 MiB are needed.\n"
                                + "Free some space, or name another folder with the system property"
                                + " kafka-test.data-dir or the environment variable KAFKA_TEST_DATA_DIR."));
    }

    @Test
    void areRefusedWhereThereCanBeNone() throws IOException {
        Path file = Files.createFile(root.resolve("file"));

        assertThatThrownBy(() -> new DataFolders(file).create("one"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("A folder for a broker's data was to be made in " + file + ".\n"
                        + "That failed: java.nio.file.FileAlreadyExistsException: " + file + ".\n"
                        + "Make it writable, or name another folder with the system property"
                        + " kafka-test.data-dir or the environment variable KAFKA_TEST_DATA_DIR.");
    }
}
