package io.kafkatest.internal.tool;

import io.kafkatest.KafkaTestException;
import io.kafkatest.KafkaTool;
import io.kafkatest.ToolResult;
import io.kafkatest.internal.distribution.KafkaVersion;
import io.kafkatest.internal.process.ToolOrder;
import io.kafkatest.internal.process.ToolProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command with all that it is to be run with. */
record CommandTool(Tools tools, KafkaCommand command, List<String> arguments, String stdin, Duration atMost)
        implements KafkaTool {

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    static CommandTool of(Tools tools, KafkaCommand command, List<String> arguments) {
        return new CommandTool(tools, command, arguments, "", AT_MOST);
    }

    @Override
    public KafkaTool stdin(String... lines) {
        String text = Arrays.stream(lines).map(line -> line + "\n").collect(Collectors.joining());
        return new CommandTool(tools, command, arguments, text, atMost);
    }

    @Override
    public KafkaTool timeout(Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new KafkaTestException(
                    "The command " + command.name() + " was to end within " + time + ".",
                    "That is no time at all.",
                    "Give it a few seconds: it has a JVM of its own to start.");
        }
        return new CommandTool(tools, command, arguments, stdin, time);
    }

    private ToolFailure failure() {
        return new ToolFailure(commandLine(), tools.version());
    }

    /** As it would be typed, nearly, without the file of secrets that is there while it runs. */
    private String commandLine() {
        return Stream.concat(Stream.of(command.name()), complete(Optional.empty()).stream())
                .map(word -> word.isEmpty() || word.chars().anyMatch(Character::isWhitespace) ? "'" + word + "'" : word)
                .collect(Collectors.joining(" "));
    }

    private List<String> complete(Optional<Path> properties) {
        return command.reach().complete(arguments, KafkaVersion.asked(tools.version()), tools.servers(), properties);
    }

    @Override
    public ToolResult run() {
        ToolResult result = end();
        if (result.exitCode() != 0) {
            throw failure().of(result);
        }
        return result;
    }

    @Override
    public ToolResult runAndFail() {
        ToolResult result = end();
        if (result.exitCode() == 0) {
            throw failure().missing(result);
        }
        return result;
    }

    private ToolResult end() {
        try (PropertiesFile file = PropertiesFile.of(tools.properties())) {
            ToolOrder order = new ToolOrder(command.mainClasses().get(0), complete(file.path()), stdin, file.path());
            ToolProcess process = tools.start(order).orElseThrow(() -> failure().ofClosedCluster());
            try {
                return end(process);
            } finally {
                process.kill();
                tools.forget(process);
            }
        } catch (IOException e) {
            throw failure().toStart(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure().ofInterruption(e);
        }
    }

    private ToolResult end(ToolProcess process) throws InterruptedException {
        boolean inTime = process.await(atMost);
        process.kill();
        ToolResult result = new ToolResult(commandLine(), process.exitCode(), process.stdout(), process.stderr());
        if (!tools.isAtWork(process)) {
            throw failure().ofClosedCluster();
        }
        if (!inTime) {
            throw failure().toEnd(atMost, result);
        }
        return result;
    }

    @Override
    public String toString() {
        return commandLine();
    }
}
