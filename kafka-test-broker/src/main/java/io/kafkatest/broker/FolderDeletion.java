package io.kafkatest.broker;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Deletes a folder with all that is in it, as far as that goes. */
final class FolderDeletion extends SimpleFileVisitor<Path> {

    /** Nodes that still run write their checkpoints anew meanwhile, but not that often. */
    private static final int ATTEMPTS = 20;

    private final Path folder;

    FolderDeletion(Path folder) {
        this.folder = folder;
    }

    void run() throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS && Files.exists(folder); attempt++) {
            Files.walkFileTree(folder, this);
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        return delete(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException e) {
        return delete(directory);
    }

    /** What can't be deleted now, the next attempt meets again. */
    private static FileVisitResult delete(Path path) {
        path.toFile().delete();
        return FileVisitResult.CONTINUE;
    }
}
