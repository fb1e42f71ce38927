package io.kafkatest.internal.node;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A folder that is there for a while. */
public record DataFolder(Path path) {

    /** A broker that still runs renames its folders and writes its checkpoints anew meanwhile, but not that often. */
    private static final int ATTEMPTS = 20;

    /** The folder of all clusters of a JVM, which this one is in. */
    public Path ofJvm() {
        return Objects.requireNonNull(path.getParent());
    }

    /**
     * Deletes the folder with all that is in it, as far as that goes: what a broker still holds open on Windows stays for the
     * next JVM's sweep.
     *
     * @return whether it is gone
     */
    public boolean delete() {
        for (int attempt = 1; attempt <= ATTEMPTS && Files.exists(path); attempt++) {
            try {
                Files.walkFileTree(path, new Deletion());
            } catch (IOException e) {
                // the next attempt meets it again, or it is gone
            }
        }
        return !Files.exists(path);
    }

    /** Goes on past what can't be deleted now, so that one renamed folder doesn't keep all others. */
    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return delete(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return delete(folder);
        }

        private static FileVisitResult delete(Path path) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // not empty any more, or held open: the next attempt sees
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
