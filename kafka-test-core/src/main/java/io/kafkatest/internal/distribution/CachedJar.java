package io.kafkatest.internal.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * One jar in the cache.
 *
 * <p>Its modification time is the proof that its checksum was verified: it is set to a fixed past time once that is done,
 * and any later write changes it. So a start costs a look at each file, not a checksum of 45 MB; that is taken again only
 * of a file with another time, such as those of a cache that was copied.
 */
record CachedJar(Path path, long size, String sha256) {

    /** How the name of a file that is being filled ends. */
    static final String PART = ".part";

    /** 2001-01-01T00:00Z, in milliseconds: what parses dates takes a while to come up in a cold JVM. */
    static final FileTime VERIFIED = FileTime.fromMillis(978_307_200_000L);

    /** What a jar is filled from. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    boolean isIntact() throws IOException {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return file.isRegularFile()
                    && file.size() == size
                    && (file.lastModifiedTime().equals(VERIFIED) || isVerifiedNow());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private boolean isVerifiedNow() throws IOException {
        if (!Sha256.of(path).equals(sha256)) {
            return false;
        }
        try {
            Files.setLastModifiedTime(path, VERIFIED);
        } catch (IOException e) {
            // not ours to change: it is verified anew each time
        }
        return true;
    }

    /**
     * Safe when several JVMs do it at once: each moves a whole, verified file into place.
     *
     * @param origin what the source is, for messages
     */
    void fill(String origin, Source source) throws IOException {
        Path part = Files.createTempFile(path.getParent(), path.getFileName().toString(), PART);
        try {
            try (InputStream in = source.open()) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            String found = Sha256.of(part);
            if (!found.equals(sha256)) {
                throw new IOException("the checksum of " + path.getFileName() + " should be " + sha256 + " but is "
                        + found + "; " + origin + " is damaged");
            }
            Files.setLastModifiedTime(part, VERIFIED);
            moveIntoPlace(part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void moveIntoPlace(Path part) throws IOException {
        try {
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            // Windows lets nobody replace a file that another JVM runs from, which then is a good one
            if (!isIntact()) {
                throw e;
            }
        }
    }
}
