package io.kafkatest.internal.distribution;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.text.Sentence;
import io.kafkatest.spi.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says why artifacts can't be fetched, from what the resolver answered instead of jars. */
final class ArtifactFailure {

    private static final int SHOWN = 5;

    private final String asked;
    private final String otherwise;
    private final String beforehand;
    private final Path cache;
    private final String settings;

    private ArtifactFailure(String asked, String otherwise, String beforehand, Path cache, Optional<Path> settings) {
        this.asked = asked;
        this.otherwise = otherwise;
        this.beforehand = beforehand;
        this.cache = cache;
        this.settings = settings.map(file -> file.toAbsolutePath().toString())
                .orElse("the settings.xml of Maven in the folder .m2 of your home");
    }

    static ArtifactFailure ofConnect(KafkaVersion version, Path cache, Optional<Path> settings) {
        return new ArtifactFailure(
                "Kafka Connect " + version + " was asked for.",
                " Or unpack the release of Kafka " + version + " and name its folder with the setting "
                        + Settings.PREFIX + "kafka-dir.",
                "mvn exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.kafkatest.command.Main"
                        + " -Dexec.args=\"fetch-connect " + version + "\"",
                cache,
                settings);
    }

    static ArtifactFailure of(String coordinates, Path cache, Optional<Path> settings) {
        return new ArtifactFailure(
                "The artifact " + coordinates + " was asked for.", "", "the test that needs it", cache, settings);
    }

    KafkaTestException of(Map<String, List<String>> answer) {
        if (answer.containsKey("versions")) {
            return unknown(
                    words(answer, "artifact"),
                    answer.getOrDefault("versions", List.of()),
                    String.join(", ", answer.getOrDefault("repositories", List.of())));
        }
        Map.Entry<String, List<String>> failure = answer.entrySet().iterator().next();
        String words = Sentence.of(String.join(" ", failure.getValue()));
        return switch (failure.getKey()) {
            case "settings" ->
                new KafkaTestException(
                        asked,
                        "It is to be fetched, and Maven's settings can't be read: " + words,
                        "Correct " + settings + ", or name another file with " + Settings.PREFIX + "maven-settings.");
            case "offline" ->
                new KafkaTestException(
                        asked,
                        "It is not in the cache folder " + cache + ", and Maven is offline: " + words,
                        "Run this beforehand where Maven is online, and keep the cache folder: " + beforehand);
            case "damaged" ->
                new KafkaTestException(
                        asked,
                        "What a repository has of it is damaged: " + words,
                        "Have the repository mended, or name another one, as a mirror, in " + settings + ".");
            default ->
                new KafkaTestException(
                        asked,
                        "It is not in the cache folder " + cache + ", and Maven can't fetch it: " + words,
                        "Check the network, and the mirrors, proxies and servers in " + settings
                                + ". To do without a network, run this beforehand where there is one, and keep the cache"
                                + " folder: " + beforehand);
        };
    }

    private static String words(Map<String, List<String>> answer, String key) {
        return String.join(", ", answer.getOrDefault(key, List.of()));
    }

    private KafkaTestException unknown(String artifact, List<String> versions, String repositories) {
        String name = artifact.substring(0, artifact.lastIndexOf(':'));
        return new KafkaTestException(
                asked,
                "There is no " + artifact + " in " + repositories + ".",
                (versions.isEmpty()
                                ? "There is no version of " + name + " at all; check its spelling."
                                : "Take another version; the latest of " + name + " are "
                                        + String.join(
                                                ", ",
                                                versions.subList(Math.max(0, versions.size() - SHOWN), versions.size()))
                                        + ".")
                        + otherwise);
    }
}
