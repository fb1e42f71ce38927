package io.kafkatest.internal.command;

import java.io.PrintStream;
import java.util.List;

/** Something that can be done at a command line. */
interface Command {

    /** What the user calls it. */
    String name();

    /** A line of help. */
    String help();

    /**
     * Does it.
     *
     * @throws io.kafkatest.KafkaTestException if it can't be done
     */
    void run(List<String> arguments, PrintStream out);
}
