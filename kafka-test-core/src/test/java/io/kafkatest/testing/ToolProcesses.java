package io.kafkatest.testing;

import java.util.List;

/** The processes of Kafka's command-line tools, told by their main class. */
public final class ToolProcesses {

    private ToolProcesses() {}

    public static List<Long> ofThisJvm() {
        return ProcessHandle.current()
                .children()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("io.kafkatest.broker.ToolMain"))
                        .isPresent())
                .map(ProcessHandle::pid)
                .toList();
    }
}
