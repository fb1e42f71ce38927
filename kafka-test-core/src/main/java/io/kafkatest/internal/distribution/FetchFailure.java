package io.kafkatest.internal.distribution;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.text.Sentence;
import io.kafkatest.spi.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why a version can't be fetched, from what the resolver answered instead of jars. */
final class FetchFailure {

    private final String asked;
    private final KafkaVersion version;
    private final Path cache;
    private final String settings;

    FetchFailure(KafkaVersion version, Path cache, Optional<Path> settings) {
        this.asked = "Kafka " + version + " was asked for.";
        this.version = version;
        this.cache = cache;
        this.settings = settings.map(file -> file.toAbsolutePath().toString())
                .orElse("the settings.xml of Maven in the folder .m2 of your home");
    }

    KafkaTestException of(Map<String, List<String>> answer) {
        if (answer.containsKey("versions")) {
            return unknown(
                    answer.getOrDefault("versions", List.of()),
                    String.join(", ", answer.getOrDefault("repositories", List.of())));
        }
        Map.Entry<String, List<String>> failure = answer.entrySet().iterator().next();
        String words = Sentence.of(String.join(" ", failure.getValue()));
        return switch (failure.getKey()) {
            case "settings" -> unreadable(words);
            case "offline" -> offline(words);
            case "damaged" -> damaged(words);
            default -> failed(words);
        };
    }

    private KafkaTestException unknown(List<String> versions, String repositories) {
        List<KafkaVersion> known = versions.stream()
                .flatMap(text -> KafkaVersion.parse(text).stream())
                .filter(KafkaVersion::isRunnable)
                .sorted()
                .toList();
        return new KafkaTestException(
                asked,
                "There is no such version in " + repositories + ".",
                version.nearest(known)
                        .map(nearest -> "Did you mean " + nearest + "? There are " + words(known) + ".")
                        .orElse("There is no version of Kafka at all; check the mirrors in " + settings + "."));
    }

    private static String words(List<KafkaVersion> versions) {
        return versions.stream().map(KafkaVersion::text).collect(Collectors.joining(", "));
    }

    private KafkaTestException unreadable(String words) {
        return new KafkaTestException(
                asked,
                "It is to be fetched, and Maven's settings can't be read: " + words,
                "Correct " + settings + ", or name another file with " + Settings.PREFIX + "maven-settings.");
    }

    private KafkaTestException offline(String words) {
        return new KafkaTestException(
                asked,
                "It is not in the cache folder " + cache + ", and Maven is offline: " + words,
                "Run this beforehand where Maven is online, and keep the cache folder: " + command());
    }

    private KafkaTestException failed(String words) {
        return new KafkaTestException(
                asked,
                "It is not in the cache folder " + cache + ", and Maven can't fetch it: " + words,
                "Check the network, and the mirrors, proxies and servers in " + settings
                        + ". To do without a network, run this beforehand where there is one, and keep the cache folder: "
                        + command());
    }

    private KafkaTestException damaged(String words) {
        return new KafkaTestException(
                asked,
                "What a repository has of it is damaged: " + words,
                "Have the repository mended, or name another one, as a mirror, in " + settings + ".");
    }

    private String command() {
        return "mvn exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.kafkatest.command.Main"
                + " -Dexec.args=\"fetch " + version + "\"";
    }
}
