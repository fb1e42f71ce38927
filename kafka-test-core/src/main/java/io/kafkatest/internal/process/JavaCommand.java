package io.kafkatest.internal.process;

import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.node.NodeJvm;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of a JVM with a Kafka distribution on its class path: the same JDK as this one's. */
final class JavaCommand {

    /**
     * An archive of classes is moved as a whole and memory is taken in large pages, where the system has them: a fault for each page
     * takes longer. No performance data: a JVM that is killed would leave its file in the temporary folder.
     */
    private static final List<String> OPTIONS = Stream.of(
                    List.of("-XX:+IgnoreUnrecognizedVMOptions"),
                    NodeJvm.STARTS_FAST,
                    NodeJvm.HEAP,
                    List.of(
                            "-XX:-UsePerfData",
                            "-XX:+UnlockDiagnosticVMOptions",
                            "-XX:ArchiveRelocationMode=1",
                            "-XX:+UseTransparentHugePages",
                            "-Xss512k",
                            "-Djava.awt.headless=true"))
            .flatMap(List::stream)
            .toList();

    private JavaCommand() {}

    static List<String> of(Distribution distribution, List<String> options, String... mainAndArguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(options);
        command.add("-cp");
        command.add(distribution.jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.addAll(List.of(mainAndArguments));
        return command;
    }

    /** A process of such a command, without the options that are meant for this JVM: an agent of its own port for example. */
    static ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder;
    }
}
