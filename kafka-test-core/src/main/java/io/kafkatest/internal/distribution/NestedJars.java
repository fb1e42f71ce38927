package io.kafkatest.internal.distribution;

import io.kafkatest.KafkaTestException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Jars that travel inside the jar of one of this library's modules. */
final class NestedJars implements JarSource {

    private static final String FOLDER = "META-INF/kafka-test/";

    private final ClassLoader classPath = NestedJars.class.getClassLoader();
    private final String module;
    private final JarIndex index;

    private NestedJars(String module, JarIndex index) {
        this.module = module;
        this.index = index;
    }

    /** Kafka's default version, and the launcher, which starts nodes of any. */
    static NestedJars ofBroker() {
        return new NestedJars(
                "kafka-test-broker", read("distribution.index", "kafka-test-broker", "A broker was asked for."));
    }

    /** What fetches other versions. */
    static NestedJars ofResolver(String wanted) {
        return new NestedJars(
                "kafka-test-resolver", read("resolver.index", "kafka-test-resolver", wanted + " was asked for."));
    }

    private static JarIndex read(String name, String module, String asked) {
        URL index = NestedJars.class.getClassLoader().getResource(FOLDER + name);
        if (index == null) {
            throw new KafkaTestException(
                    asked,
                    "What is needed for that is not on the class path: " + module + " is missing.",
                    "Add the dependency io.kafkatest:" + module + ", in the version of kafka-test-core,"
                            + " or remove the exclusion that keeps it away.");
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
            return JarIndex.parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JarIndex index() {
        return index;
    }

    @Override
    public InputStream open(IndexedJar jar) throws IOException {
        InputStream in = classPath.getResourceAsStream(FOLDER + jar.name());
        if (in == null) {
            throw new IOException(jar.name() + " is listed but not there in " + description());
        }
        return in;
    }

    @Override
    public String description() {
        return "the jar of " + module;
    }
}
