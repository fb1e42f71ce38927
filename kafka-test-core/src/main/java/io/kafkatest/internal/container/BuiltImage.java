package io.kafkatest.internal.container;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.distribution.Sha256;
import io.kafkatest.internal.node.NodeConfigs;
import io.kafkatest.internal.node.NodeJvm;
import io.kafkatest.spi.ImageRecipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The recipe of an image that is made of any image with a Java runtime, the jars of a Kafka version, and our launcher. While one for
 * nodes is built a node runs once, and what classes it loads is written to an archive, with which nodes start faster.
 *
 * @param base the image that it begins with
 * @param distribution what is put on it
 */
record BuiltImage(String base, Distribution distribution) {

    private static final String HOME = "/opt/kafka-test/";

    private static final String ARCHIVE = HOME + "classes.jsa";

    private static final String OPTIONS = HOME + "java.options";

    private static final List<String> JVM = Stream.of(
                    List.of("-XX:+IgnoreUnrecognizedVMOptions"),
                    NodeJvm.STARTS_FAST,
                    NodeJvm.HEAP,
                    List.of("-XX:-UsePerfData", "-Xss512k", "-Djava.awt.headless=true"))
            .flatMap(List::stream)
            .toList();

    /** All but the training, whose ports differ each time. */
    private static final String STEPS = """
            COPY libs /opt/kafka-test/libs
            COPY java.options /opt/kafka-test/java.options
            %s
            USER 1000:1000
            ENTRYPOINT ["java", "-XX:SharedArchiveFile=/opt/kafka-test/classes.jsa", "-Xshare:auto", "-Xlog:disable", \
                "@/opt/kafka-test/java.options", "io.kafkatest.broker.ContainerMain"]
            CMD []
            """;

    /**
     * The recipe for nodes of a cluster.
     *
     * @param spec a cluster of that version, in the mode that it is trained for
     */
    ImageRecipe recipe(ClusterSpec spec) {
        return recipe(spec.mode() == ClusterMode.ZOOKEEPER ? "kafka-zookeeper" : "kafka", training(spec));
    }

    /** The recipe for workers of Kafka Connect, which are not trained: that takes a cluster. */
    ImageRecipe recipeForWorkers() {
        return recipe("connect", "");
    }

    private ImageRecipe recipe(String kind, String training) {
        Map<String, Path> files = new LinkedHashMap<>();
        for (Path jar : distribution.jars()) {
            files.put("libs/" + place(files.size(), jar), jar);
        }
        String options = String.join("\n", options(files)) + "\n";
        return new ImageRecipe(
                name(kind, options + STEPS), base, STEPS.formatted(training), files, Map.of("java.options", options));
    }

    /** The order of the jars counts: the launcher goes first. */
    private static String place(int index, Path jar) {
        return "%03d-%s".formatted(index, jar.getFileName());
    }

    private static List<String> options(Map<String, Path> files) {
        List<String> options = new ArrayList<>(JVM);
        options.add("-cp");
        options.add(files.keySet().stream().map(file -> HOME + file).collect(Collectors.joining(":")));
        return options;
    }

    private String name(String kind, String content) {
        return "localhost/kafka-test/" + kind + ":" + distribution.version() + "-"
                + Sha256.of(base + content).substring(0, 12);
    }

    private static String training(ClusterSpec spec) {
        List<String> training = new ArrayList<>(List.of(
                "java",
                "@" + OPTIONS,
                "io.kafkatest.broker.ArchiveMain",
                ARCHIVE,
                "java",
                "-XX:ArchiveClassesAtExit={part}",
                "@" + OPTIONS,
                "io.kafkatest.broker.TrainingMain"));
        NodeConfigs.ofSingleNode(spec, Path.of("/tmp/training.data"))
                .forEach((name, value) -> training.add(name + "=" + value));
        return training.stream()
                .map(word -> "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(", ", "RUN [", "]"));
    }
}
