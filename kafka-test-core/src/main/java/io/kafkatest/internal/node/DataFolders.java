package io.kafkatest.internal.node;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.distribution.OwnerOnly;
import io.kafkatest.spi.Settings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The folders that this JVM's brokers keep their data in.
 *
 * <p>They lie in a folder of this JVM's beside those of others. A lock file beside it says that the JVM lives: the
 * operating system drops the lock with the process, however that ends, and the next JVM then deletes what is left.
 */
final class DataFolders {

    private static final String LOCK = ".lock";

    private static final String HOW =
            "the system property " + Settings.PREFIX + "data-dir or the environment variable KAFKA_TEST_DATA_DIR";

    private final Path root;
    private final long needed;
    private final String ownName = "jvm-" + ProcessHandle.current().pid() + "-"
            + UUID.randomUUID().toString().substring(0, 8);
    private @Nullable FileChannel lock;

    DataFolders(Path root, long needed) {
        this.root = root;
        this.needed = needed;
    }

    DataFolders(Path root) {
        this(root, DataRoot.NEEDED_BYTES);
    }

    /** A new folder for one cluster. */
    synchronized DataFolder create(String clusterId) {
        try {
            OwnerOnly.createDirectories(root);
            long free = Files.getFileStore(root).getUsableSpace();
            if (free < needed) {
                throw new KafkaTestException(
                        "A folder for a broker's data was to be made in " + root + ".",
                        "There are " + free / 1_048_576 + " MiB free, " + needed / 1_048_576 + " MiB are needed.",
                        "Free some space, or name another folder with " + HOW + ".");
            }
            if (lock == null) {
                claim();
            }
            return new DataFolder(Files.createDirectory(root.resolve(ownName).resolve(clusterId)));
        } catch (IOException e) {
            throw new KafkaTestException(
                    "A folder for a broker's data was to be made in " + root + ".",
                    "That failed: " + e + ".",
                    "Make it writable, or name another folder with " + HOW + ".",
                    e);
        }
    }

    /** The lock before the folder: no other JVM ever sees the folder without the lock. */
    private void claim() throws IOException {
        Path lockFile = root.resolve(ownName + LOCK);
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        lock = channel;
        Path own = OwnerOnly.createDirectories(root.resolve(ownName));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteBoth(own, lockFile)));
        Thread sweeper = new Thread(this::sweep, "kafka-test-sweeper");
        sweeper.setDaemon(true);
        sweeper.start();
    }

    /** A folder whose lock is gone would look as if nobody ever had it, so the lock goes last, and only with the folder. */
    private static void deleteBoth(Path folder, Path lockFile) {
        if (new DataFolder(folder).delete()) {
            lockFile.toFile().delete();
        }
    }

    /** Deletes what JVMs left that have ended without it. */
    private void sweep() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, DataFolders::isFolder)) {
            for (Path folder : folders) {
                // closing a second channel on our own lock file would drop our lock (fcntl's rule)
                if (!folder.getFileName()
                        .toString()
                        .startsWith("jvm-" + ProcessHandle.current().pid() + "-")) {
                    sweep(folder);
                }
            }
        } catch (IOException e) {
            // another JVM sweeps as well, or the next one does
        }
    }

    private static boolean isFolder(Path path) {
        return path.getFileName().toString().startsWith("jvm-") && Files.isDirectory(path);
    }

    /** A living JVM has the lock before it has the folder, so a folder whose lock is free, or not there, is a dead one's. */
    private void sweep(Path folder) throws IOException {
        Path lockFile = root.resolve(folder.getFileName() + LOCK);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock dead = channel.tryLock()) {
            if (dead != null) {
                deleteBoth(folder, lockFile);
            }
        } catch (OverlappingFileLockException e) {
            // held in this very JVM, by another class loader's copy of this library
        }
    }
}
