package io.kafkatest.internal.command;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.text.NearestName;
import io.kafkatest.spi.Settings;
import java.io.PrintStream;
import java.util.List;

/** Finds the command that a user names. */
public final class CommandLine {

    private final List<Command> commands;
    private final PrintStream out;
    private final PrintStream err;

    public CommandLine(Settings settings, PrintStream out, PrintStream err) {
        this.commands = List.of(
                new Fetch(settings), new FetchConnect(settings), new Kept(settings), new SweepCluster(settings));
        this.out = out;
        this.err = err;
    }

    /** Whether it could be done; if not, the reason was printed. */
    public boolean run(List<String> arguments) {
        try {
            if (arguments.isEmpty()) {
                commands.forEach(command -> out.println(command.help()));
            } else {
                command(arguments.get(0)).run(arguments.subList(1, arguments.size()), out);
            }
            return true;
        } catch (KafkaTestException e) {
            err.println(e.getMessage());
            return false;
        }
    }

    private Command command(String name) {
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private KafkaTestException unknown(String name) {
        List<String> names = commands.stream().map(Command::name).toList();
        return new KafkaTestException(
                "The command \"" + name + "\" was given.",
                "There is no such command.",
                NearestName.to(name, names)
                        .map(nearest -> "Did you mean " + nearest + "?")
                        .orElse("There are: " + String.join(", ", names) + "."));
    }
}
