package io.kafkatest.internal.distribution;

import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Kafka release that the user has unpacked; its jars are in its folder libs. */
record KafkaRelease(KafkaVersion version, List<Path> jars) {

    private static final Pattern BROKER = Pattern.compile("kafka_2\\.\\d+-(.+)\\.jar");

    /** The launcher brings a binding of its own, and SLF4J must find no second one. */
    private static final Pattern LOGGING_BINDING =
            Pattern.compile("(slf4j-(reload4j|log4j12|simple|jdk14|nop)|log4j-slf4j2?-impl|logback-classic)-.+\\.jar");

    private static final Pattern NO_CLASSES = Pattern.compile(".+-(sources|javadoc|scaladoc|test)\\.jar");

    private static final int SHOWN = 5;

    static KafkaRelease in(Path folder) {
        try {
            List<Path> jars = files(folder.toAbsolutePath().resolve("libs")).stream()
                    .filter(KafkaRelease::isToBeRun)
                    .toList();
            Optional<KafkaVersion> version =
                    jars.stream().flatMap(jar -> versionOf(jar).stream()).findFirst();
            if (version.isEmpty()) {
                throw none(folder, found(folder), null);
            }
            return new KafkaRelease(version.get(), jars);
        } catch (IOException e) {
            throw none(folder, "it can't be read, " + e, e);
        }
    }

    private static boolean isToBeRun(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar")
                && !LOGGING_BINDING.matcher(name).matches()
                && !NO_CLASSES.matcher(name).matches();
    }

    private static Optional<KafkaVersion> versionOf(Path jar) {
        Matcher name = BROKER.matcher(jar.getFileName().toString());
        return name.matches() ? KafkaVersion.parse(name.group(1)) : Optional.empty();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static KafkaTestException none(Path folder, String found, @Nullable IOException cause) {
        return new KafkaTestException(
                "The setting " + Settings.PREFIX + "kafka-dir names " + folder.toAbsolutePath() + ".",
                "An unpacked Kafka release has kafka_2.13-<version>.jar in its folder libs, but " + found + ".",
                "Name the folder that came out of kafka_2.13-<version>.tgz, or several, separated by "
                        + File.pathSeparator + ".",
                cause);
    }

    private static String found(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return "there is no such folder";
        }
        if (!Files.isDirectory(folder)) {
            return "this is a file";
        }
        Path libs = folder.resolve("libs");
        return Files.isDirectory(libs) ? "there libs has " + names(libs) : "this folder has " + names(folder);
    }

    private static String names(Path folder) throws IOException {
        List<String> names = files(folder).stream()
                .map(file -> file.getFileName().toString())
                .toList();
        if (names.isEmpty()) {
            return "nothing in it";
        }
        String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
    }
}
