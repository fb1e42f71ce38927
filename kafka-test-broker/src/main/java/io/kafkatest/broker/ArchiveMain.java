package io.kafkatest.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the archive of classes that nodes start faster with: has a JVM run through a node's life and write what it loaded, and
 * moves the whole file into place. It outlives the JVM that asked for it, for as long as that takes.
 */
public final class ArchiveMain {

    private static final long MINUTES_AT_MOST = 3;

    /** Stands for the file to be written in the command. */
    public static final String PART = "{part}";

    private ArchiveMain() {}

    /**
     * Makes the archive, unless another JVM is doing so, and deletes those that are not used any more.
     *
     * @param args the archive, then the command of the JVM that writes it, which has {@link #PART} for the file and keeps its
     *     data in a folder of that name with {@code .data}
     * @throws IOException if the archive can't be written
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path archive = Path.of(args[0]);
        try (FileChannel channel =
                        FileChannel.open(lockOf(archive), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null && !Files.exists(archive)) {
                make(archive, Arrays.asList(args).subList(1, args.length));
                new UnusedArchives(archive.getParent()).delete();
            }
        }
    }

    /** The file that is locked while an archive is made. */
    static Path lockOf(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".lock");
    }

    private static void make(Path archive, List<String> command) throws IOException, InterruptedException {
        Path part = archive.resolveSibling(archive.getFileName() + ".part");
        Path data = archive.resolveSibling(archive.getFileName() + ".part.data");
        List<String> filled = new ArrayList<>();
        command.forEach(word -> filled.add(word.replace(PART, part.toString())));
        Process process = new ProcessBuilder(filled)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES) && process.exitValue() == 0 && Files.exists(part)) {
                moveIntoPlace(part, archive);
            }
        } finally {
            process.destroyForcibly().waitFor();
            Files.deleteIfExists(part);
            new FolderDeletion(data).run();
        }
    }

    private static void moveIntoPlace(Path part, Path archive) throws IOException {
        try {
            Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, archive);
        }
    }
}
