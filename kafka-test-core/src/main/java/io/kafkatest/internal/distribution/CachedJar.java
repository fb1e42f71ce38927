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
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One jar in the cache.
 *
 * <p>Its modification time is the proof that its checksum was verified: it is set to a fixed past time once that is done,
 * and any later write changes it. So a start costs a look at each file, not a checksum of 45 MB.
 */
record CachedJar(Path path, long size, String sha256) {

    /** How the name of a file that is being filled ends. */
    static final String PART = ".part";

    static final FileTime VERIFIED = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

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
                    && file.lastModifiedTime().equals(VERIFIED);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Safe when several JVMs do it at once: each moves a whole, verified file into place. */
    void fill(Source source) throws IOException {
        Path part = Files.createTempFile(path.getParent(), path.getFileName().toString(), PART);
        try {
            String found = copy(source, part);
            if (!found.equals(sha256)) {
                throw new IOException("the checksum of " + path.getFileName() + " should be " + sha256 + " but is "
                        + found + "; the jar of kafka-test-broker is damaged");
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

    private static String copy(Source source, Path target) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream in = new DigestInputStream(source.open(), digest)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
