package io.kafkatest.internal.process;

import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.distribution.OwnerOnly;
import io.kafkatest.internal.node.NodeConfigs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * An archive of Kafka's classes that a JVM maps into memory instead of loading them one by one, which takes most of the start.
 *
 * <p>There is one for each JDK, Kafka version and launcher. It is made in the background when it is missed, and used from
 * the next start on. A JVM that can't make or use one does without.
 */
final class ClassArchive {

    /** JDK 24 brought caches of linked classes (JEP 483), JDK 25 a way to make one in a single run (JEP 514). */
    private static final int AHEAD_OF_TIME = 25;

    private final Distribution distribution;
    private final Path file;

    private ClassArchive(Distribution distribution, Path file) {
        this.distribution = distribution;
        this.file = file;
    }

    /** The archive for this JVM's JDK. */
    static ClassArchive of(Distribution distribution) {
        int jdk = Runtime.version().feature();
        String name = "kafka-" + distribution.version() + "-jdk-" + jdk + "-" + key(distribution)
                + (jdk >= AHEAD_OF_TIME ? ".aot" : ".jsa");
        return new ClassArchive(
                distribution, distribution.cache().resolve("archives").resolve(name));
    }

    /** What an archive depends on: the JVM, the jars in their order, and the options of the JVM that uses it. */
    private static String key(Distribution distribution) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String property : List.of("java.vm.name", "java.vm.version", "java.home", "os.arch")) {
                digest.update(System.getProperty(property).getBytes(StandardCharsets.UTF_8));
            }
            digest.update(JavaCommand.of(distribution, List.of()).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Forgets an archive with which a JVM came to grief; another is made of the next start. */
    void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // it can't be written here, so others use it: theirs to replace
        }
    }

    /** The options of a JVM that uses the archive, if there is one. */
    List<String> options() {
        if (!exists()) {
            return List.of();
        }
        markAsUsed();
        return List.of((usesAheadOfTimeCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
    }

    /** Archives that are not used for long are deleted, see kafka-test-broker's {@code UnusedArchives}. */
    private void markAsUsed() {
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException e) {
            // it can't be written here, so others use it: theirs to delete
        }
    }

    /** Has the archive made, by a process that goes on when this JVM ends, of what the node of such a cluster loads. */
    void makeInBackground(ClusterSpec spec) {
        String part = "{part}";
        List<String> training = new ArrayList<>(JavaCommand.of(
                distribution,
                List.of((usesAheadOfTimeCache() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + part),
                "io.kafkatest.broker.TrainingMain"));
        NodeConfigs.ofSingleNode(spec, Path.of(part + ".data"))
                .forEach((name, value) -> training.add(name + "=" + value));
        List<String> command = new ArrayList<>(JavaCommand.of(
                distribution,
                List.of("-Xms8m", "-Xmn4m", "-Xmx32m"),
                "io.kafkatest.broker.ArchiveMain",
                file.toString()));
        command.addAll(training);
        try {
            Path parent = file.getParent();
            if (parent != null) {
                OwnerOnly.createDirectories(parent);
            }
            new ProcessBuilder(lowPriority(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // the next start is as slow as this one
        }
    }

    /** The tests go first: on a machine that is busy the archive takes longer. */
    private static List<String> lowPriority(List<String> command) {
        Path nice = Path.of("/usr/bin/nice");
        if (!Files.isExecutable(nice)) {
            return command;
        }
        List<String> nicer = new ArrayList<>(List.of(nice.toString(), "-n", "19"));
        nicer.addAll(command);
        return nicer;
    }

    private boolean usesAheadOfTimeCache() {
        return file.toString().endsWith(".aot");
    }
}
