package io.kafkatest.internal.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a tool is to be run with.
 *
 * @param mainClass its main class
 * @param arguments its arguments
 * @param stdin what it is to read
 * @param secrets a file that must not stay when this JVM ends before the tool does
 */
public record ToolOrder(String mainClass, List<String> arguments, String stdin, Optional<Path> secrets) {

    /** As the process is told. */
    List<String> message() {
        List<String> message = new ArrayList<>(List.of(stdin, mainClass));
        message.addAll(arguments);
        return message;
    }
}
