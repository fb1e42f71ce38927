package io.kafkatest.internal.distribution;

import io.kafkatest.KafkaTestException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** The Kafka version that travels inside the jar of kafka-test-broker. */
final class NestedDistribution {

    private static final String FOLDER = "META-INF/kafka-test/";
    private static final String INDEX = FOLDER + "distribution.index";

    private final ClassLoader classPath;
    private final String version;
    private final List<NestedJar> jars;

    private NestedDistribution(ClassLoader classPath, String version, List<NestedJar> jars) {
        this.classPath = classPath;
        this.version = version;
        this.jars = jars;
    }

    static NestedDistribution on(ClassLoader classPath) {
        URL index = classPath.getResource(INDEX);
        if (index == null) {
            throw new KafkaTestException(
                    "A broker of the default Kafka version was asked for.",
                    "Its jars are not on the class path: kafka-test-broker is missing.",
                    "Add the dependency io.kafkatest:kafka-test-broker, in the version of kafka-test-core,"
                            + " or remove the exclusion that keeps it away.");
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            return new NestedDistribution(
                    classPath,
                    lines.get(0).substring("version ".length()),
                    lines.stream()
                            .skip(1)
                            .map(NestedJar::parse)
                            // the launcher comes first: it brings the logging that Kafka's jars are to find
                            .sorted(Comparator.comparing(NestedJar::isLauncher).reversed())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String version() {
        return version;
    }

    List<NestedJar> jars() {
        return jars;
    }

    InputStream open(NestedJar jar) throws IOException {
        InputStream in = classPath.getResourceAsStream(FOLDER + jar.path());
        if (in == null) {
            throw new IOException(jar.path() + " is listed in " + INDEX + " but not there");
        }
        return in;
    }

    /** One line of the index. */
    record NestedJar(String sha256, long size, String path) {

        static NestedJar parse(String line) {
            String[] parts = line.split(" ", 3);
            return new NestedJar(parts[0], Long.parseLong(parts[1]), parts[2]);
        }

        boolean isLauncher() {
            return path.equals("launcher.jar");
        }

        /** A jar of the same content has the same name, so versions share what they have in common. */
        String cachedName() {
            String file = path.substring(path.lastIndexOf('/') + 1);
            String base = file.substring(0, file.length() - ".jar".length());
            return base + "-" + sha256.substring(0, 12) + ".jar";
        }
    }
}
