package io.kafkatest.internal.tool;

import io.kafkatest.KafkaTestException;
import io.kafkatest.ToolResult;
import io.kafkatest.internal.text.Sentence;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how a tool did not do what it was to do, and shows what it printed. */
record ToolFailure(String commandLine, String version) {

    /** A tool that gets wrong arguments prints the reason, then all that it can do. */
    private static final int FIRST_LINES = 15;

    private static final int LAST_LINES = 15;

    KafkaTestException of(ToolResult result) {
        return new KafkaTestException(
                asked(),
                "It ended with exit code " + result.exitCode() + printed(result),
                "Correct what is wrong with it, or let a failure be expected with runAndFail().");
    }

    KafkaTestException missing(ToolResult result) {
        return new KafkaTestException(
                asked(),
                "It was to fail, but ended with exit code 0" + printed(result),
                "Correct the test, or let success be expected with run().");
    }

    KafkaTestException toEnd(Duration atMost, ToolResult result) {
        return new KafkaTestException(
                asked(),
                "It had not ended after " + text(atMost) + " and was stopped" + printed(result),
                "Have it end by itself, as the console consumer does with --max-messages, or give it more time with"
                        + " timeout(...).");
    }

    KafkaTestException toStart(IOException cause) {
        return new KafkaTestException(
                asked(),
                "Its process could not be started: " + Sentence.of(String.valueOf(cause.getMessage())),
                "See that " + System.getProperty("java.home") + " has a JDK that can be run.",
                cause);
    }

    KafkaTestException ofClosedCluster() {
        return new KafkaTestException(
                asked(), "The cluster is closed.", "Run tools before the cluster is closed, or start another one.");
    }

    KafkaTestException ofInterruption(InterruptedException cause) {
        return new KafkaTestException(
                asked(),
                "The thread that waited for its end was interrupted, so it was stopped.",
                "See who interrupts the test: often it is a timeout.",
                cause);
    }

    private String asked() {
        return commandLine + " was run with Kafka " + version + ".";
    }

    private static String text(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** The end of a sentence, and what was printed. */
    private static String printed(ToolResult result) {
        if (result.stdout().isBlank() && result.stderr().isBlank()) {
            return "; it printed nothing.";
        }
        return "." + block("It printed to standard output:", result.stdout())
                + block("It printed to standard error:", result.stderr());
    }

    private static String block(String title, String output) {
        List<String> lines = output.stripTrailing().lines().toList();
        return output.isBlank()
                ? ""
                : Stream.concat(Stream.of(title), abridged(lines).map(line -> "  " + line))
                        .collect(Collectors.joining("\n", "\n", ""));
    }

    private static Stream<String> abridged(List<String> lines) {
        int left = lines.size() - FIRST_LINES - LAST_LINES;
        if (left <= 1) {
            return lines.stream();
        }
        return Stream.of(
                        lines.subList(0, FIRST_LINES),
                        List.of("(" + left + " lines left out)"),
                        lines.subList(lines.size() - LAST_LINES, lines.size()))
                .flatMap(List::stream);
    }
}
