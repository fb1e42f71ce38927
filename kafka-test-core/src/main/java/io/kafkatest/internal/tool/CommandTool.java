package io.kafkatest.internal.tool;

import io.kafkatest.KafkaTestException;
import io.kafkatest.KafkaTool;
import io.kafkatest.ToolResult;
import io.kafkatest.internal.distribution.KafkaVersion;
import io.kafkatest.internal.process.ToolProcess;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A command with all that it is to be run with. */
record CommandTool(Tools tools, KafkaCommand command, List<String> arguments, String stdin, Duration atMost)
        implements KafkaTool {

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    static CommandTool of(Tools tools, KafkaCommand command, List<String> arguments) {
        List<String> complete = command.reach()
                .complete(arguments, KafkaVersion.asked(tools.version()), tools.servers(), Optional.empty());
        return new CommandTool(tools, command, complete, "", AT_MOST);
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

    String mainClass() {
        return command.mainClasses().get(0);
    }

    ToolFailure failure() {
        return new ToolFailure(commandLine(), tools.version());
    }

    /** As it would be typed, nearly. */
    private String commandLine() {
        return arguments.stream()
                .map(argument -> argument.isEmpty() || argument.chars().anyMatch(Character::isWhitespace)
                        ? "'" + argument + "'"
                        : argument)
                .collect(Collectors.joining(" ", command.name() + " ", ""))
                .strip();
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
        ToolProcess process = tools.start(this);
        try {
            boolean inTime = process.await(atMost);
            if (!inTime) {
                process.kill();
            }
            ToolResult result = new ToolResult(commandLine(), process.exitCode(), process.stdout(), process.stderr());
            if (!tools.ended(process)) {
                throw failure().ofClosedCluster();
            }
            if (!inTime) {
                throw failure().toEnd(atMost, result);
            }
            return result;
        } catch (InterruptedException e) {
            process.kill();
            tools.ended(process);
            Thread.currentThread().interrupt();
            throw failure().ofInterruption(e);
        }
    }

    @Override
    public String toString() {
        return commandLine();
    }
}
