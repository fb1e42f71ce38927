package io.kafkatest.broker;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/**
 * The folder of a cluster that is kept: its data, and for those who may have it, where it is asked for.
 *
 * <p>It looks like the folder of any JVM with clusters, with a lock file beside it, so that the next JVM deletes it if this one
 * is killed. Only its owner can look into it.
 */
final class KeptFolder {

    /** Stands in settings for the folder that the data is in at the moment. */
    static final String PLACEHOLDER = "{folder}";

    private final Path folder;
    private final Path lockFile;
    private final FileChannel lock;
    private volatile Path data;

    private KeptFolder(Path folder, Path lockFile, FileChannel lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
        this.data = newData();
    }

    /** The lock before the folder: nobody ever sees the folder without the lock. */
    static KeptFolder in(Path root) throws IOException {
        String name = "jvm-" + ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        Path lockFile = root.resolve(name + ".lock");
        FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        KeptFolder kept = new KeptFolder(Files.createDirectory(root.resolve(name), ownerOnly()), lockFile, lock);
        // signals, the end of a session among them
        Runtime.getRuntime().addShutdownHook(new Thread(kept::delete));
        return kept;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** A setting's value with the present folder in the place of {@link #PLACEHOLDER}. */
    String placed(String value) {
        return value.replace(PLACEHOLDER, data.toString());
    }

    private Path newData() {
        return folder.resolve("data-" + UUID.randomUUID());
    }

    /** Deletes all data; what comes from now on goes into a new folder. */
    void renew() throws IOException {
        Path old = data;
        data = newData();
        new FolderDeletion(old).run();
    }

    /** Says where the cluster is asked for; whole or not at all. */
    void publish(Map<String, String> facts) throws IOException {
        Properties properties = new Properties();
        properties.putAll(facts);
        Path part = folder.resolve("kept.part");
        try (Writer out = Files.newBufferedWriter(part)) {
            properties.store(out, null);
        }
        Files.move(part, folder.resolve("kept.properties"), StandardCopyOption.ATOMIC_MOVE);
    }

    void deleteAndHalt() {
        delete();
        Runtime.getRuntime().halt(0);
    }

    private void delete() {
        try {
            new FolderDeletion(folder).run();
            Files.deleteIfExists(lockFile);
            lock.close();
        } catch (IOException e) {
            // the next JVM deletes what is left
        }
    }
}
